#pragma once

#include "core/base/Error.h"
#include "core/net/ConnectionSettings.h"

#include <QObject>

#include <optional>

class QAbstractSocket;
class QIODevice;
class QLocalSocket;
class QSslSocket;

namespace quorate {

class ProtocolProbe;

/// What was agreed on in a TLS handshake. The name is the peer's own: safe to show only through Untrusted.h.
struct TlsFacts {
    QString version; ///< "TLS 1.3"
    QString peerName; ///< the certificate's common name, or else one of its other names

    bool operator==(const TlsFacts&) const = default;
};

/// The bytes' way to one node: TCP, TLS or a unix socket, opened once. Verifies the peer before opened() is
/// emitted, so that nothing secret is sent to a stranger. After failed() it is dead: make a new one. Lives in
/// the I/O thread.
class Transport : public QObject {
    Q_OBJECT

public:
    Transport(Endpoint endpoint, TlsSettings tls, QObject* parent = nullptr);
    ~Transport() override;

    void open();
    void write(const QByteArray& bytes);
    /// What has arrived, at most `size` bytes; 0 when there is nothing. Still works after failed(): what came
    /// before the end counts.
    qint64 read(char* buffer, qint64 size);
    /// Drops the connection at once, without signals.
    void abort();

    bool isOpen() const { return m_opened; }
    /// Nothing without TLS, or before opened().
    std::optional<TlsFacts> tlsFacts() const;
    /// TLS was asked for, TCP is up and the peer has not answered our ClientHello yet.
    bool isWaitingForTls() const;
    /// Finds out why the handshake hangs: a plain port never answers a ClientHello. Ends in failed() if it is
    /// one.
    void probeForPlainPeer();

Q_SIGNALS:
    /// The socket is connected; with TLS the handshake is still to come.
    void connected();
    void opened();
    void readyRead();
    /// The connection could not be made or is gone. Emitted at most once, never from within open() or
    /// write().
    void failed(const quorate::Error& error);

private:
    void openLocal();
    void openTcp();
    void openTls();
    void becomeOpen();
    void fail(const Error& error);
    void failFromSocket();
    void endPlainTcp();
    void explainClosedPlainSocket();

    Endpoint m_endpoint;
    TlsSettings m_tls;
    QLocalSocket* m_local = nullptr;
    QAbstractSocket* m_tcp = nullptr; ///< also when TLS
    QSslSocket* m_ssl = nullptr; ///< the same socket, when TLS
    QIODevice* m_device = nullptr;
    ProtocolProbe* m_probe = nullptr;
    bool m_opened = false;
    bool m_dead = false;
    bool m_receivedBytes = false;
};

} // namespace quorate
