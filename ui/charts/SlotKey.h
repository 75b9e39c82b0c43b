#pragma once

#include "ui/charts/SlotPicture.h"

#include <QList>
#include <QWidget>

namespace quorate {

/// Explains the marks of the slot chart, those that the picture has: migrating, importing, not served,
/// without an owner. Takes no room when there are none.
class SlotKey : public QWidget {
    Q_OBJECT

public:
    enum class Mark { Migrating, Importing, NotServed, NoOwner };

    explicit SlotKey(QWidget* parent = nullptr);

    void setPicture(const SlotPicture& picture);
    const QList<Mark>& marks() const { return m_marks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static QString wordOf(Mark mark);
    QFont wordFont() const;

    QList<Mark> m_marks;
};

} // namespace quorate
