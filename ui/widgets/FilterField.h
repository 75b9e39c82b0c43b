#pragma once

#include <QLineEdit>

namespace quorate {

/// A search field: a magnifier, a clear button, Esc empties it.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    /// Placeholder and accessible name in one.
    void setPurpose(const QString& purpose);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace quorate
