#pragma once

#include "ui/theme/Tokens.h"

#include <QFrame>
#include <QList>

#include <optional>

class QLabel;

namespace quorate {

class Sparkline;

/// One figure: caption above, the figure with its small unit, a note below, and a sparkline when samples are
/// given.
class Tile : public QFrame {
    Q_OBJECT

public:
    explicit Tile(const QString& caption, QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    /// An unknown figure is shown as a dash, never as 0.
    void setFigure(const std::optional<QString>& figure, const QString& unit = {}, const QString& exact = {});
    /// The same for a quantity with its unit behind a space, such as "3.9 GB".
    void setQuantity(const std::optional<QString>& quantity, const QString& exact = {});
    /// A short line under the figure, such as the arithmetic of a score. Neutral is muted.
    void setNote(const QString& note, Tone tone = Tone::Neutral);
    void setFigureTone(Tone tone);
    void setSamples(const QList<std::optional<double>>& samples, Tone tone = Tone::Info);

    QString figure() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitFigure();

    QLabel* m_caption;
    QLabel* m_figure;
    QLabel* m_unit;
    QLabel* m_note;
    Sparkline* m_sparkline;
};

} // namespace quorate
