#pragma once

#include <QLabel>

namespace quorate {

/// One line of plain text that ends in an ellipsis when there is no room; the whole is then in the tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString elided() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace quorate
