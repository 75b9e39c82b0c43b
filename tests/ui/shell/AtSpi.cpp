#include "tests/ui/shell/AtSpi.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>

namespace quorate::test {

namespace {

const QString kAccessible = QStringLiteral("org.a11y.atspi.Accessible");
constexpr int kPatienceMs = 5'000;

QDBusMessage call(const QDBusConnection& bus, const QString& service, const QString& path,
    const QString& interface, const char* method, const QVariantList& arguments = {})
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, QLatin1String(method));
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, kPatienceMs);
}

} // namespace

AtSpiNode::AtSpiNode(QDBusConnection bus, QString service, QDBusObjectPath path)
    : m_bus(std::move(bus))
    , m_service(std::move(service))
    , m_path(std::move(path))
{
}

QVariant AtSpiNode::property(const char* name) const
{
    const QDBusMessage answer = call(m_bus, m_service, m_path.path(),
        QStringLiteral("org.freedesktop.DBus.Properties"), "Get", {kAccessible, QString::fromLatin1(name)});
    return answer.arguments().value(0).value<QDBusVariant>().variant();
}

QString AtSpiNode::name() const
{
    return property("Name").toString();
}

int AtSpiNode::childCount() const
{
    return property("ChildCount").toInt();
}

QString AtSpiNode::roleName() const
{
    return call(m_bus, m_service, m_path.path(), kAccessible, "GetRoleName").arguments().value(0).toString();
}

bool AtSpiNode::has(State state) const
{
    const QDBusMessage answer = call(m_bus, m_service, m_path.path(), kAccessible, "GetState");
    const auto words = qdbus_cast<QList<uint>>(answer.arguments().value(0));
    const auto bits = quint64(words.value(0)) | quint64(words.value(1)) << 32;
    return (bits >> state) & 1;
}

QList<AtSpiNode> AtSpiNode::children() const
{
    QList<AtSpiNode> children;
    const QDBusMessage answer = call(m_bus, m_service, m_path.path(), kAccessible, "GetChildren");
    if (answer.type() != QDBusMessage::ReplyMessage)
        return children;
    const auto list = answer.arguments().value(0).value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        children.append(AtSpiNode(m_bus, service, path));
    }
    list.endArray();
    return children;
}

AtSpiNode AtSpiNode::child(int at) const
{
    const QDBusMessage answer = call(m_bus, m_service, m_path.path(), kAccessible, "GetChildAtIndex", {at});
    QString service;
    QDBusObjectPath path;
    const auto found = answer.arguments().value(0).value<QDBusArgument>();
    found.beginStructure();
    found >> service >> path;
    found.endStructure();
    return AtSpiNode(m_bus, service, path);
}

bool AtSpiNode::isTable() const
{
    const QDBusMessage answer = call(m_bus, m_service, m_path.path(), kAccessible, "GetInterfaces");
    return answer.arguments().value(0).toStringList().contains(QStringLiteral("org.a11y.atspi.Table"));
}

bool AtSpiNode::press() const
{
    return call(m_bus, m_service, m_path.path(), QStringLiteral("org.a11y.atspi.Action"), "DoAction", {0})
        .arguments()
        .value(0)
        .toBool();
}

std::optional<AtSpiBus> AtSpiBus::on(const QString& sessionBus, QString& why)
{
    const auto session = QDBusConnection::connectToBus(sessionBus, QStringLiteral("session of the test"));
    const QDBusMessage answer = call(session, QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
        QStringLiteral("org.a11y.Bus"), "GetAddress");
    const QString address = answer.arguments().value(0).toString();
    if (answer.type() != QDBusMessage::ReplyMessage || address.isEmpty()) {
        why = answer.errorMessage();
        return std::nullopt;
    }
    const auto bus = QDBusConnection::connectToBus(address, QStringLiteral("accessibility of the test"));
    if (!bus.isConnected()) {
        why = bus.lastError().message();
        return std::nullopt;
    }
    return AtSpiBus(bus);
}

std::optional<AtSpiNode> AtSpiBus::program(const QString& name) const
{
    const AtSpiNode desktop(m_bus, QStringLiteral("org.a11y.atspi.Registry"),
        QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root")));
    for (const AtSpiNode& program : desktop.children()) {
        if (program.name() == name)
            return program;
    }
    return std::nullopt;
}

} // namespace quorate::test
