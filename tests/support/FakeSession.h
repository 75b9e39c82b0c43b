#pragma once

#include "core/resp/RespCodec.h"
#include "tests/support/FakeServer.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

#include <deque>

namespace quorate::test {

/// Where a session of FakeServer writes down what it sees. Threads: the server's.
struct SessionLog {
    virtual ~SessionLog() = default;
    virtual void received(const QByteArray& bytes) = 0;
    virtual void asked(const QByteArray& command) = 0;
    virtual void answered() = 0; ///< a scripted line was used
    virtual void sentMore(qint64 size) = 0;
    virtual void unscripted(const QString& what) = 0;
    virtual void closed() = 0;
};

/// One accepted connection of FakeServer, playing its script: answers leave in the order of the commands, as
/// those of a real server do. Lives in the server's thread.
class FakeSession : public QObject {
    Q_OBJECT

public:
    FakeSession(QTcpSocket* socket, Script script, SessionLog& log, QObject* parent);

    void release();
    void say(const QByteArray& bytes);
    void hangUp();

private:
    void read();
    void take(const Reply& request);
    void enqueue(const Answer& answer);
    void work();
    bool sendFront();
    void drip();
    void pour();

    QPointer<QTcpSocket> m_socket;
    Script m_script;
    SessionLog& m_log;
    RespReader m_reader;
    std::deque<Answer> m_toSend;
    bool m_released = false;
    QByteArray m_dripping;
    QByteArray m_pouring;
};

} // namespace quorate::test
