#include "ui/profile/AppearancePage.h"

#include "ui/theme/Swatches.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

namespace quorate {

namespace {

constexpr int kColumns = 3;
constexpr int kDot = 14;
constexpr int kGap = 6; ///< between the dot and its name
constexpr auto kColour = "colour";

QString swatchWord(Swatch swatch)
{
    switch (swatch) {
    case Swatch::Orange:
        return AppearancePage::tr("Orange");
    case Swatch::SkyBlue:
        return AppearancePage::tr("Sky blue");
    case Swatch::Green:
        return AppearancePage::tr("Green");
    case Swatch::Yellow:
        return AppearancePage::tr("Yellow");
    case Swatch::Blue:
        return AppearancePage::tr("Blue");
    case Swatch::Vermilion:
        return AppearancePage::tr("Vermilion");
    case Swatch::Purple:
        return AppearancePage::tr("Purple");
    case Swatch::Grey:
        return AppearancePage::tr("Grey");
    }
    return {};
}

QIcon dot(const QString& colour, qreal ratio)
{
    const Tokens& tokens = currentTokens();
    QPixmap picture(QSize(kDot + kGap, kDot) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor mark = markColour(tokens, colour);
    painter.setPen(QPen(mark.isValid() ? mark : tokens.muted, 1.5));
    painter.setBrush(mark.isValid() ? QBrush(mark) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(1, 1, kDot - 2, kDot - 2));
    return QIcon(picture);
}

} // namespace

AppearancePage::AppearancePage(QWidget* parent)
    : EditorPage(parent)
    , m_grid(new QGridLayout)
    , m_swatches(new QButtonGroup(this))
    , m_field(nullptr)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    auto* const palette = new QWidget;
    palette->setObjectName(QStringLiteral("editColour"));
    palette->setLayout(m_grid);
    auto* const form = makeForm(*this);
    m_field = new FormField(palette);
    m_field->addTo(*form);
    addSwatch({}, {});
    for (const Swatch swatch : allSwatches())
        addSwatch(swatchName(swatch), {});
    retranslate();
    drawSwatches();
    connect(m_swatches, &QButtonGroup::idClicked, this, &AppearancePage::noteEdit);
}

void AppearancePage::retranslate()
{
    m_field->setLabel(tr("Colour"));
    m_field->setNote(tr("A mark beside the name, to tell deployments apart at a glance."));
    m_swatches->button(0)->setText(tr("None"));
    const auto swatches = allSwatches();
    for (int at = 0; at < static_cast<int>(swatches.size()); ++at)
        m_swatches->button(at + 1)->setText(swatchWord(swatches[at]));
}

QToolButton* AppearancePage::addSwatch(const QString& colour, const QString& name)
{
    auto* const button = new QToolButton;
    button->setObjectName(
        QStringLiteral("colour") + (colour.isEmpty() ? QStringLiteral("None") : colour.mid(1)));
    button->setProperty(kColour, colour);
    button->setProperty("look", QStringLiteral("button"));
    button->setCheckable(true);
    button->setText(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({kDot + kGap, kDot});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const int at = static_cast<int>(m_swatches->buttons().size());
    m_swatches->addButton(button, at);
    m_grid->addWidget(button, at / kColumns, at % kColumns);
    return button;
}

void AppearancePage::drawSwatches()
{
    for (QAbstractButton* button : m_swatches->buttons())
        button->setIcon(dot(button->property(kColour).toString(), devicePixelRatioF()));
}

void AppearancePage::store(ProfileDraft& draft, qsizetype) const
{
    const QAbstractButton* const chosen = m_swatches->checkedButton();
    const QString colour = chosen ? chosen->property(kColour).toString() : QString();
    if (colour.compare(draft.colour, Qt::CaseInsensitive) != 0)
        draft.colour = colour;
}

void AppearancePage::fill(const ProfileDraft& draft, qsizetype)
{
    for (QAbstractButton* button : m_swatches->buttons()) {
        if (button->property(kColour).toString().compare(draft.colour, Qt::CaseInsensitive) == 0)
            return button->setChecked(true);
    }
    // Made elsewhere, by import or by hand: kept, and called by its number.
    addSwatch(draft.colour, draft.colour)->setChecked(true);
    drawSwatches();
}

void AppearancePage::changeEvent(QEvent* event)
{
    EditorPage::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_swatches)
        drawSwatches();
}

} // namespace quorate
