#include "ui/shell/Rail.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kWidth = 56;
constexpr QSize kButton{40, 40};

} // namespace

Rail::Rail(QWidget* parent)
    : QFrame(parent)
    , m_places(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setLook(*this, "surface", QStringLiteral("rail"));
    setFixedWidth(kWidth);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    m_deployments = add("railDeployments", IconName::PageDeployments);
    m_operations = add("railOperations", IconName::PageOperations);
    m_drills = add("railDrills", IconName::PageDrills);
    m_search = add("railSearch", IconName::ActionSearch);
    m_navigator = add("railNavigator", IconName::Navigator);
    column->addStretch(1);
    m_settings = add("railSettings", IconName::ActionSettings);
    for (QToolButton* const place : {m_deployments, m_operations, m_drills, m_settings}) {
        place->setCheckable(true);
        m_places->addButton(place);
    }
    m_deployments->setChecked(true);
    connect(
        m_deployments, &QToolButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Deployments); });
    connect(m_operations, &QToolButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Operations); });
    connect(m_drills, &QToolButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Drills); });
    connect(m_settings, &QToolButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Settings); });
    connect(m_search, &QToolButton::clicked, this, &Rail::paletteRequested);
    connect(m_navigator, &QToolButton::clicked, this, &Rail::navigatorToggled);
    retranslate();
}

QToolButton* Rail::add(const char* name, IconName iconName)
{
    auto* const button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setIconSize({20, 20});
    button->setFixedSize(kButton);
    setLook(*button, "look", QStringLiteral("rail"));
    static_cast<QVBoxLayout*>(layout())->addWidget(button);
    return button;
}

void Rail::setPlace(Place place)
{
    const auto button = place == Place::Settings ? m_settings
        : place == Place::Operations             ? m_operations
        : place == Place::Drills                 ? m_drills
                                                 : m_deployments;
    button->setChecked(true);
}

void Rail::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Rail::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& key = {}) {
        button->setAccessibleName(text);
        button->setToolTip(
            plainToolTip(key.isEmpty() ? text : text + QStringLiteral(" (") + key + QLatin1Char(')')));
    };
    setAccessibleName(tr("Places of the program"));
    name(m_deployments, tr("Deployments"));
    name(m_operations, tr("Operations"));
    name(m_drills, tr("Drills"));
    name(m_search, tr("Go to or do"), QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    name(m_navigator, tr("Show or hide the navigator"),
        QKeySequence(Qt::CTRL | Qt::Key_B).toString(QKeySequence::NativeText));
    name(m_settings, tr("Settings"),
        QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText));
}

} // namespace quorate
