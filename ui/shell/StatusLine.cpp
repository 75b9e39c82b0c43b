#include "ui/shell/StatusLine.h"

#include "ui/shell/Deployments.h"
#include "ui/shell/NoticeList.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace quorate {

namespace {

constexpr int kHeight = 28;

struct Counts {
    int criticals = 0;
    int warnings = 0;
};

Counts countFindings(const DeploymentController& controller)
{
    Counts counts;
    const TopologyPtr topology = controller.view().topology;
    if (controller.view().error)
        ++counts.criticals;
    else if (topology) {
        for (const Finding& finding : topology->findings) {
            counts.criticals += finding.severity == Severity::Critical ? 1 : 0;
            counts.warnings += finding.severity == Severity::Warning ? 1 : 0;
        }
    }
    return counts;
}

QToolButton* flatButton(const char* name)
{
    auto* const button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({16, 16});
    setLook(*button, "look", QStringLiteral("flat"));
    return button;
}

} // namespace

StatusLine::StatusLine(const Deployments& deployments, Notices& notices, Ticker& ticker, QWidget* parent)
    : QFrame(parent)
    , m_deployments(deployments)
    , m_notices(notices)
    , m_mark(textLabel(TextRole::Caption))
    , m_connection(textLabel(TextRole::Caption))
    , m_age(new AgeLabel(ticker))
    , m_runningMark(textLabel(TextRole::Caption))
    , m_running(textLabel(TextRole::Caption))
    , m_alerts(flatButton("statusAlerts"))
    , m_noticesButton(flatButton("statusNotices"))
{
    setObjectName(QStringLiteral("statusLine"));
    setLook(*this, "surface", QStringLiteral("status"));
    setFixedHeight(kHeight);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_mark);
    row->addWidget(m_connection);
    row->addSpacing(10);
    row->addWidget(m_age);
    row->addSpacing(10);
    row->addWidget(m_runningMark);
    row->addWidget(m_running);
    row->addStretch(1);
    row->addWidget(m_alerts);
    row->addWidget(m_noticesButton);
    connect(m_alerts, &QToolButton::clicked, this, [this] {
        if (!m_worst.isEmpty())
            Q_EMIT deploymentRequested(m_worst);
    });
    connect(m_noticesButton, &QToolButton::clicked, this, &StatusLine::openNotices);
    connect(&notices, &Notices::said, this, [this] {
        ++m_unread;
        showNotices();
    });
    m_running->setObjectName(QStringLiteral("statusRunning"));
    setRunning({});
    refresh({});
}

void StatusLine::setRunning(const QString& what)
{
    m_running->setText(what);
    m_runningMark->setPixmap(
        icon(IconName::StateBusy, Tone::Info).pixmap(QSize(14, 14), devicePixelRatioF()));
    m_running->setVisible(!what.isEmpty());
    m_runningMark->setVisible(!what.isEmpty());
}

void StatusLine::refresh(const QString& chosen)
{
    m_chosen = chosen;
    showConnection();
    showAlerts();
    showNotices();
    const auto* const controller = m_deployments.find(chosen);
    const bool wasLooked = controller && controller->view().topology;
    m_age->setVisible(wasLooked);
    if (wasLooked)
        m_age->setSeen(controller->view().topology->observedAt);
}

void StatusLine::showConnection()
{
    int watched = 0;
    int silent = 0;
    for (const DeploymentController* const controller : m_deployments.all()) {
        watched += controller->isOpen() ? 1 : 0;
        silent += controller->view().error ? 1 : 0;
    }
    const Tone tone = silent > 0 ? Tone::Critical : watched > 0 ? Tone::Ok : Tone::Unknown;
    m_mark->setPixmap(icon(toneIcon(tone), tone).pixmap(QSize(14, 14), devicePixelRatioF()));
    const QString text =
        watched > 0 ? tr("%n deployment(s) watched", nullptr, watched) : tr("No deployment is watched");
    m_connection->setText(silent > 0
            ? tr("%1, %2", "two parts of the status line").arg(text, tr("%n not reached", nullptr, silent))
            : text);
}

void StatusLine::showAlerts()
{
    Counts all;
    Counts worst;
    m_worst.clear();
    for (const DeploymentController* const controller : m_deployments.all()) {
        const Counts counts = countFindings(*controller);
        all.criticals += counts.criticals;
        all.warnings += counts.warnings;
        const bool isWorse =
            std::pair(counts.criticals, counts.warnings) > std::pair(worst.criticals, worst.warnings);
        if (isWorse) {
            worst = counts;
            m_worst = controller->profile().name;
        }
    }
    const Tone tone = all.criticals > 0 ? Tone::Critical : all.warnings > 0 ? Tone::Warning : Tone::Ok;
    QStringList parts;
    if (all.criticals > 0)
        parts << tr("%n critical", nullptr, all.criticals);
    if (all.warnings > 0)
        parts << tr("%n warning(s)", nullptr, all.warnings);
    m_alerts->setIcon(icon(toneIcon(tone), tone));
    m_alerts->setText(parts.isEmpty() ? tr("Nothing critical") : parts.join(QStringLiteral(" · ")));
    m_alerts->setEnabled(!m_worst.isEmpty());
    m_alerts->setVisible(!m_deployments.isEmpty());
    m_alerts->setAccessibleName(m_alerts->text());
    m_alerts->setToolTip(m_worst.isEmpty() ? QString() : plainToolTip(tr("Show %1").arg(m_worst)));
}

void StatusLine::showNotices()
{
    const bool isRead = m_unread == 0;
    m_noticesButton->setIcon(icon(IconName::ActionNotices, isRead ? Tone::Neutral : Tone::Info));
    m_noticesButton->setText(isRead ? QString() : QLocale().toString(m_unread));
    m_noticesButton->setToolButtonStyle(isRead ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_noticesButton->setAccessibleName(isRead ? tr("Notices") : tr("%n new notice(s)", nullptr, m_unread));
    m_noticesButton->setToolTip(m_noticesButton->accessibleName());
}

void StatusLine::openNotices()
{
    m_unread = 0;
    showNotices();
    auto* const list = new NoticeList(m_notices.all(), this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->popUpOver(*m_noticesButton);
}

void StatusLine::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh(m_chosen);
}

} // namespace quorate
