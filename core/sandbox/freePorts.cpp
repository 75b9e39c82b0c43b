#include "core/sandbox/freePorts.h"

#include "core/sandbox/Sandbox.h"

#include <QRandomGenerator>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quorate {

namespace {

// Their bus ports are 20000 to 29999, so no bus port can meet a port.
constexpr int kFirstPort = 10'000;
constexpr int kPorts = 10'000;

} // namespace

bool isPortFree(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    // As a server does it: connections that linger in TIME_WAIT do not count (anet.c: anetSetReuseAddr).
    const int yes = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool free = ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::listen(descriptor, 1) == 0;
    ::close(descriptor);
    return free;
}

Result<QList<quint16>> chooseFreePorts(qsizetype count, const QSet<quint16>& taken)
{
    QList<quint16> chosen;
    const int start = QRandomGenerator::global()->bounded(kPorts);
    for (int i = 0; i < kPorts && chosen.size() < count; ++i) {
        const auto port = static_cast<quint16>(kFirstPort + (start + i) % kPorts);
        if (!taken.contains(port) && isPortFree(port)
            && isPortFree(static_cast<quint16>(clusterBusPort(port))))
            chosen << port;
    }
    if (chosen.size() < count)
        return Error{
            ErrorCode::Precondition, {}, QStringLiteral("there are not enough free ports on 127.0.0.1")};
    return chosen;
}

} // namespace quorate
