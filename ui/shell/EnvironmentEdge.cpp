#include "ui/shell/EnvironmentEdge.h"

#include <QEvent>

namespace quorate {

EnvironmentEdge::EnvironmentEdge(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("productionEdge"));
    setProperty("edge", QStringLiteral("production"));
    setFixedHeight(kHeight);
    hide();
    retranslate();
}

void EnvironmentEdge::setEnvironment(Environment environment)
{
    setVisible(environment == Environment::Production);
}

void EnvironmentEdge::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnvironmentEdge::retranslate()
{
    setAccessibleName(tr("The deployment on show is in production"));
    setToolTip(accessibleName());
}

} // namespace quorate
