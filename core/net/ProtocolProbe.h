#pragma once

#include "core/net/Endpoint.h"

#include <QObject>

class QTcpSocket;
class QSslSocket;

namespace quorate {

/// Finds out what a port speaks after a connection to it made no sense, so that the error can say "this is a
/// TLS port". Sends nothing but PING or a ClientHello: never a secret. Answers once, or never (the caller's
/// deadline decides). Lives in the I/O thread.
class ProtocolProbe : public QObject {
    Q_OBJECT

public:
    explicit ProtocolProbe(QObject* parent = nullptr);

    /// Does the port answer a plain PING as Redis does?
    void askForPlain(const Endpoint& endpoint);
    /// Does the port answer a ClientHello?
    void askForTls(const Endpoint& endpoint);

Q_SIGNALS:
    void answered(bool yes);

private:
    void answer(bool yes);

    bool m_answered = false;
};

} // namespace quorate
