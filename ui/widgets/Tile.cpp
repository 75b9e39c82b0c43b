#include "ui/widgets/Tile.h"

#include "ui/widgets/Sparkline.h"
#include "ui/widgets/Text.h"

#include <QHBoxLayout>
#include <QRegularExpression>

namespace quorate {

namespace {

constexpr int kUnitGap = 6;

} // namespace

Tile::Tile(const QString& caption, QWidget* parent)
    : QFrame(parent)
    , m_caption(textLabel(TextRole::Caption, caption))
    , m_figure(textLabel(TextRole::Figure))
    , m_unit(textLabel(TextRole::Unit))
    , m_note(textLabel(TextRole::Caption))
    , m_sparkline(new Sparkline)
{
    setProperty("surface", QStringLiteral("card"));
    auto* figures = new QHBoxLayout;
    figures->setSpacing(kUnitGap);
    figures->addWidget(m_figure, 0, Qt::AlignBaseline);
    figures->addWidget(m_unit, 0, Qt::AlignBaseline);
    figures->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_caption);
    column->addLayout(figures);
    column->addWidget(m_note);
    column->addWidget(m_sparkline);
    column->addStretch(1);
    m_note->setWordWrap(true);
    m_sparkline->hide();
    m_note->hide();
    setFigure(std::nullopt);
}

void Tile::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    setAccessibleName(caption);
}

void Tile::setFigure(const std::optional<QString>& figure, const QString& unit, const QString& exact)
{
    m_figure->setText(figure.value_or(QStringLiteral("\u2013")));
    m_unit->setText(figure ? unit : QString());
    setToolTip(plainToolTip(exact));
    fitFigure();
    setAccessibleName(m_caption->text());
    setAccessibleDescription(QStringLiteral("%1 %2").arg(m_figure->text(), m_unit->text()).trimmed());
}

/// A narrow tile shows the figure smaller rather than running into its unit, on a line of the same height.
void Tile::fitFigure()
{
    QFont large = font();
    large.setPixelSize(kFigureSize);
    large.setWeight(QFont::Medium);
    const QFontMetrics metrics(large);
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - 2 * frameWidth();
    const int needed = metrics.horizontalAdvance(m_figure->text()) + kUnitGap + m_unit->sizeHint().width();
    setTextRole(*m_figure, needed > room ? TextRole::SmallFigure : TextRole::Figure);
    m_figure->setMinimumHeight(metrics.height());
}

void Tile::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitFigure();
}

void Tile::setQuantity(const std::optional<QString>& quantity, const QString& exact)
{
    // QLocale may write a no-break space.
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00a0}\\x{202f}]"));
    const qsizetype at = quantity ? quantity->lastIndexOf(spaces) : -1;
    if (at < 0)
        setFigure(quantity, {}, exact);
    else
        setFigure(quantity->left(at), quantity->mid(at + 1), exact);
}

void Tile::setNote(const QString& note, Tone tone)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setTextTone(*m_note, tone);
}

void Tile::setFigureTone(Tone tone)
{
    setTextTone(*m_figure, tone);
}

void Tile::setSamples(const QList<std::optional<double>>& samples, Tone tone)
{
    m_sparkline->setSamples(samples);
    m_sparkline->setTone(tone);
    m_sparkline->setVisible(!samples.isEmpty());
}

QString Tile::figure() const
{
    return m_figure->text();
}

} // namespace quorate
