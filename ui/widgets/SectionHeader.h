#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace quorate {

/// The heading of a part of a page: a title, a muted count or note, and room for actions at the right.
class SectionHeader : public QWidget {
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Takes ownership.
    void addAtRight(QWidget* widget);

private:
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_row;
};

} // namespace quorate
