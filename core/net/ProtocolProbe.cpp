#include "core/net/ProtocolProbe.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpSocket>

namespace quorate {

ProtocolProbe::ProtocolProbe(QObject* parent)
    : QObject(parent)
{
}

void ProtocolProbe::askForPlain(const Endpoint& endpoint)
{
    auto* socket = new QTcpSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, [socket] { socket->write("PING\r\n"); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray start = socket->peek(1);
        answer(start == "+" || start == "-");
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this] { answer(false); });
    socket->connectToHost(endpoint.host, endpoint.port);
}

void ProtocolProbe::askForTls(const Endpoint& endpoint)
{
    auto* socket = new QSslSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    // A certificate, even one that we would not trust, is the proof; nothing is sent after it.
    connect(socket, &QSslSocket::encrypted, this, [this] { answer(true); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError error) {
        const bool spokeTls = !socket->peerCertificate().isNull()
            || socket->errorString().contains(QLatin1String("alert"), Qt::CaseInsensitive);
        answer(spokeTls && error != QAbstractSocket::ConnectionRefusedError);
    });
    socket->connectToHostEncrypted(endpoint.host, endpoint.port);
}

void ProtocolProbe::answer(bool yes)
{
    if (std::exchange(m_answered, true))
        return;
    Q_EMIT answered(yes);
}

} // namespace quorate
