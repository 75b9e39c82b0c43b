#include "ui/widgets/AccessibleRole.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace quorate {

namespace {

constexpr const char* kRole = "quorateAccessibleRole";

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* const widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()))
                          : nullptr;
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    QAccessible::installFactory(makeAccess); // which knows those it has already
    widget.setProperty(kRole, static_cast<int>(role));
}

} // namespace quorate
