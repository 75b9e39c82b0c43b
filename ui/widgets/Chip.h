#pragma once

#include "ui/theme/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QWidget>

#include <optional>

namespace quorate {

/// A state in an icon, a word and a tint: "Healthy", "PRODUCTION", "Master".
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(QWidget* parent = nullptr);

    /// An icon of nothing takes the tone's own.
    void setState(const QString& word, Tone tone, std::optional<IconName> iconName = std::nullopt);
    QString word() const { return m_word; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont wordFont() const;

    QString m_word;
    Tone m_tone = Tone::Unknown;
    IconName m_icon = IconName::StateUnknown;
};

} // namespace quorate
