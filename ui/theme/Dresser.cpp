#include "ui/theme/Dresser.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QStyle>

#include <utility>

namespace quorate {

namespace {

// So few are polished in no time.
constexpr int kAtOnce = 24;
// Half a frame; the rest is for whatever else goes on.
constexpr int kTurnMs = 8;

QList<QPointer<QWidget>> hiddenWidgets()
{
    QList<QPointer<QWidget>> hidden;
    for (QWidget* const widget : QApplication::allWidgets()) {
        if (!widget->isVisible() && widget->testAttribute(Qt::WA_WState_Polished))
            hidden << widget;
    }
    return hidden;
}

void polish(QWidget& widget)
{
    if (widget.testAttribute(Qt::WA_WState_Polished))
        return;
    QEvent polish(QEvent::Polish);
    QCoreApplication::sendEvent(&widget, &polish);
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(&widget, &change);
}

} // namespace

Dresser::Dresser(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
{
    m_turns.setInterval(0);
    connect(&m_turns, &QTimer::timeout, this, &Dresser::work);
}

Dresser::~Dresser()
{
    finish();
}

void Dresser::change(const QPalette& palette, const QString& sheet)
{
    if (m_stage == Stage::Following)
        finish();
    m_palette = palette;
    m_sheet = sheet;
    // One that has begun goes on with what was asked for last.
    if (m_stage != Stage::Idle)
        return;
    m_stage = m_application.styleSheet().isEmpty() ? Stage::PuttingOn : Stage::TakingOff;
    if (QApplication::allWidgets().size() <= kAtOnce)
        return finish();
    m_stage = Stage::SettingAside;
    m_hidden = hiddenWidgets();
    m_application.installEventFilter(this);
    freeze();
    m_turns.start();
}

void Dresser::finish()
{
    while (m_stage != Stage::Idle)
        work();
}

void Dresser::takeOff()
{
    finish();
    m_application.setStyleSheet(QString());
}

void Dresser::putOnAgain()
{
    m_application.installEventFilter(this);
    m_application.setStyleSheet(m_sheet);
    m_application.removeEventFilter(this);
}

void Dresser::work()
{
    switch (m_stage) {
    case Stage::Idle:
        return;
    case Stage::SettingAside:
        return setAside();
    case Stage::TakingOff:
        m_stage = Stage::PuttingOn;
        return m_application.setStyleSheet(QString());
    case Stage::PuttingOn:
        m_stage = Stage::Following;
        return putOn();
    case Stage::Following:
        return follow();
    }
}

void Dresser::setAside()
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    while (!m_hidden.isEmpty() && sinceStart.elapsed() < kTurnMs) {
        QWidget* const widget = m_hidden.takeLast();
        if (!widget || widget->isVisible())
            continue;
        widget->style()->unpolish(widget);
        widget->setAttribute(Qt::WA_WState_Polished, false); // Qt changes the style only of what is polished
        m_bare << widget;
    }
    if (m_hidden.isEmpty())
        m_stage = m_application.styleSheet().isEmpty() ? Stage::PuttingOn : Stage::TakingOff;
}

void Dresser::putOn()
{
    QApplication::setPalette(m_palette);
    m_application.setStyleSheet(m_sheet);
    thaw();
    Q_EMIT changed();
}

void Dresser::follow()
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    while (!m_bare.isEmpty() && sinceStart.elapsed() < kTurnMs) {
        if (QWidget* const widget = m_bare.takeLast())
            polish(*widget);
    }
    if (!m_bare.isEmpty())
        return;
    m_stage = Stage::Idle;
    m_turns.stop();
    m_application.removeEventFilter(this);
}

bool Dresser::eventFilter(QObject* watched, QEvent* event)
{
    if (!watched->isWidgetType())
        return false;
    auto& widget = *static_cast<QWidget*>(watched);
    if (event->type() == QEvent::Show)
        polish(widget);
    // Qt tells all of its own change of style; what is not polished will be told when it is.
    return event->type() == QEvent::StyleChange && !widget.testAttribute(Qt::WA_WState_Polished);
}

void Dresser::freeze()
{
    for (QWidget* const window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || !window->updatesEnabled())
            continue;
        window->setUpdatesEnabled(false);
        m_frozen << window;
    }
}

void Dresser::thaw()
{
    for (const auto& window : std::exchange(m_frozen, {})) {
        if (window)
            window->setUpdatesEnabled(true);
    }
}

} // namespace quorate
