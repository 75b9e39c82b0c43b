#pragma once

#include "ui/shell/Notices.h"

#include <QFrame>

namespace quorate {

/// The notices of this run to read again, the newest first. Pops up over what opened it and goes at the next
/// click.
class NoticeList : public QFrame {
    Q_OBJECT

public:
    explicit NoticeList(const QList<Notice>& notices, QWidget* parent = nullptr);

    void popUpOver(const QWidget& anchor);
    /// Of the rows, the newest first.
    QStringList texts() const;

private:
    QWidget* makeRows(const QList<Notice>& notices);
};

} // namespace quorate
