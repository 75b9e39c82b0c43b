#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace quorate {

/// An address in the fixed-width font, selectable, with a button that copies it.
class CopyableEndpoint : public QWidget {
    Q_OBJECT

public:
    explicit CopyableEndpoint(QWidget* parent = nullptr);

    void setEndpoint(const QString& endpoint);
    QString endpoint() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_label;
    QToolButton* m_copy;
};

} // namespace quorate
