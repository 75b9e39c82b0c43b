#include "core/net/Transport.h"

#include "core/net/ProtocolProbe.h"
#include "core/net/socketErrors.h"
#include "core/net/tlsConfiguration.h"

#include <QLocalSocket>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

#include <utility>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// How long a closed plain connection may stay unexplained.
constexpr auto kProbeTime = 1s;

// A TLS record that a server sends to one who does not speak TLS: alert (0x15) or handshake (0x16),
// version 3.x.
bool looksLikeTls(const QByteArray& start)
{
    return start.size() >= 2 && (start[0] == 0x15 || start[0] == 0x16) && start[1] == 0x03;
}

QString versionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return QStringLiteral("TLS");
    }
}

} // namespace

Transport::Transport(Endpoint endpoint, TlsSettings tls, QObject* parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_tls(std::move(tls))
{
}

Transport::~Transport()
{
    abort();
}

void Transport::open()
{
    if (m_endpoint.isUnixSocket())
        openLocal();
    else if (m_tls.enabled)
        openTls();
    else
        openTcp();
}

void Transport::openLocal()
{
    m_local = new QLocalSocket(this);
    m_device = m_local;
    connect(m_local, &QLocalSocket::connected, this, &Transport::connected);
    connect(m_local, &QLocalSocket::connected, this, &Transport::becomeOpen);
    connect(m_local, &QLocalSocket::readyRead, this, &Transport::readyRead);
    connect(m_local, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        fail(errorFromLocalSocket(m_endpoint, error, m_local->errorString()));
    });
    m_local->connectToServer(m_endpoint.path);
}

void Transport::openTcp()
{
    auto* socket = new QTcpSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    m_tcp = socket;
    m_device = socket;
    connect(socket, &QTcpSocket::connected, this, &Transport::connected);
    connect(socket, &QTcpSocket::connected, this, &Transport::becomeOpen);
    connect(socket, &QTcpSocket::readyRead, this, [this] {
        if (m_dead)
            return;
        if (!m_receivedBytes && looksLikeTls(m_tcp->peek(2)))
            return fail({ErrorCode::Tls, m_endpoint.toString(), QStringLiteral("the port answers in TLS"),
                ErrorReason::PlainPeerSpeaksTls});
        Q_EMIT readyRead();
    });
    connect(socket, &QTcpSocket::errorOccurred, this, &Transport::endPlainTcp);
    // Unbuffered: a write goes to the kernel at once. Through Qt's buffer it would arm and disarm a write
    // notifier, which costs as much as the write.
    socket->connectToHost(m_endpoint.host, m_endpoint.port, QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void Transport::openTls()
{
    const auto configuration = tlsConfiguration(m_tls);
    if (!configuration) {
        Error error = configuration.error();
        error.node = m_endpoint.toString();
        return fail(error);
    }
    m_ssl = new QSslSocket(this);
    m_ssl->setProxy(QNetworkProxy::NoProxy);
    m_tcp = m_ssl;
    m_device = m_ssl;
    m_ssl->setSslConfiguration(*configuration);
    connect(m_ssl, &QSslSocket::connected, this, &Transport::connected);
    connect(m_ssl, &QSslSocket::encrypted, this, &Transport::becomeOpen);
    connect(m_ssl, &QSslSocket::readyRead, this, [this] {
        m_receivedBytes = true;
        Q_EMIT readyRead();
    });
    // Qt closes the connection after this signal unless told not to; nobody here tells it not to.
    connect(m_ssl, &QSslSocket::sslErrors, this,
        [this](const QList<QSslError>& faults) { fail(errorFromCertificate(m_endpoint, faults)); });
    connect(m_ssl, &QSslSocket::errorOccurred, this, [this] { failFromSocket(); });
    const QString name = m_tls.serverName.isEmpty() ? m_endpoint.host : m_tls.serverName;
    m_ssl->connectToHostEncrypted(m_endpoint.host, m_endpoint.port, name);
}

void Transport::becomeOpen()
{
    if (m_dead)
        return;
    m_opened = true;
    if (m_tcp) {
        m_tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_tcp->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    }
    Q_EMIT opened();
}

void Transport::write(const QByteArray& bytes)
{
    if (m_dead || !m_device)
        return;
    if (m_device->write(bytes) < 0 && m_tcp && !m_ssl)
        return endPlainTcp();
    // Now, not in the next turn of the event loop: half of a round trip's time otherwise.
    if (m_tcp)
        m_tcp->flush();
    else
        m_local->flush();
}

qint64 Transport::read(char* buffer, qint64 size)
{
    if (!m_device || !m_device->isOpen())
        return 0;
    const qint64 got = m_device->read(buffer, size);
    if (got > 0)
        m_receivedBytes = true;
    else if (got < 0 && m_tcp && !m_ssl)
        endPlainTcp();
    return got;
}

void Transport::abort()
{
    m_dead = true;
    m_device = nullptr;
    if (m_probe)
        m_probe->disconnect(this);
    if (m_tcp) {
        m_tcp->disconnect(this);
        m_tcp->abort();
    } else if (m_local) {
        m_local->disconnect(this);
        m_local->abort();
    }
}

std::optional<TlsFacts> Transport::tlsFacts() const
{
    if (!m_ssl || !m_opened)
        return std::nullopt;
    const QSslCertificate certificate = m_ssl->peerCertificate();
    const QStringList names =
        certificate.subjectInfo(QSslCertificate::CommonName) + certificate.subjectAlternativeNames().values();
    return TlsFacts{versionName(m_ssl->sessionProtocol()), names.value(0)};
}

bool Transport::isWaitingForTls() const
{
    return m_ssl && !m_opened && !m_dead && m_ssl->state() == QAbstractSocket::ConnectedState
        && m_ssl->peerCertificate().isNull();
}

void Transport::probeForPlainPeer()
{
    if (m_probe)
        return;
    m_probe = new ProtocolProbe(this);
    connect(m_probe, &ProtocolProbe::answered, this, [this](bool isPlain) {
        if (isPlain && isWaitingForTls())
            fail({ErrorCode::Tls, m_endpoint.toString(), QStringLiteral("the port answers in plain RESP"),
                ErrorReason::TlsPeerSpeaksPlain});
    });
    m_probe->askForPlain(m_endpoint);
}

// An unbuffered socket shows the peer's end and its own failures in what read() and write() return, not in a
// signal.
void Transport::endPlainTcp()
{
    if (m_dead || m_probe)
        return;
    // A TLS port hangs up on a plain client without a word.
    if (m_tcp->error() == QAbstractSocket::RemoteHostClosedError && m_opened && !m_receivedBytes)
        return explainClosedPlainSocket();
    failFromSocket();
}

void Transport::explainClosedPlainSocket()
{
    const Error closed = errorFromSocket(m_endpoint, m_tcp->error(), m_tcp->errorString());
    m_probe = new ProtocolProbe(this);
    connect(m_probe, &ProtocolProbe::answered, this, [this, closed](bool isTls) {
        if (isTls)
            fail({ErrorCode::Tls, m_endpoint.toString(), QStringLiteral("the port speaks TLS"),
                ErrorReason::PlainPeerSpeaksTls});
        else
            fail(closed);
    });
    QTimer::singleShot(kProbeTime, this, [this, closed] { fail(closed); });
    m_probe->askForTls(m_endpoint);
}

void Transport::failFromSocket()
{
    const QString words = m_tcp->errorString();
    const auto error = m_tcp->error();
    if (error == QAbstractSocket::SslInvalidUserDataError) {
        const QString& file = m_tls.keyFile.isEmpty() ? m_tls.certificateFile : m_tls.keyFile;
        return fail({ErrorCode::Tls, m_endpoint.toString(), file + QStringLiteral(": ") + words,
            ErrorReason::TlsFileUnreadable});
    }
    const bool isTlsError =
        error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError;
    const bool sentCertificate = !m_tls.certificateFile.isEmpty();
    if (isTlsError)
        return fail(errorFromTlsWords(m_endpoint, words, sentCertificate));
    // With TLS 1.3 a server that misses our certificate says so after the handshake, often by closing only.
    if (m_ssl && m_opened && !m_receivedBytes && !sentCertificate
        && error == QAbstractSocket::RemoteHostClosedError)
        return fail(
            {ErrorCode::Tls, m_endpoint.toString(), QStringLiteral("closed right after the TLS handshake"),
                ErrorReason::TlsClientCertificateRequired});
    fail(errorFromSocket(m_endpoint, error, words));
}

void Transport::fail(const Error& error)
{
    if (std::exchange(m_dead, true))
        return;
    // A socket may break while it is being opened or written to: whoever does that has to return first.
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

} // namespace quorate
