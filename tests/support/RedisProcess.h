#pragma once

#include "core/net/Endpoint.h"
#include "tests/support/ChildProcess.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace quorate::test {

/// A free TCP port of the loopback interface; nothing keeps it free.
quint16 freePort();

/// One real redis-server of a test's own: bound to loopback, in a folder that goes with the object, stopped
/// with it. Answers when the constructor returns; one that does not start fails loudly (qFatal).
class RedisProcess {
public:
    enum class Listens { Plain, TlsOnly };
    enum class Mode { Data, Sentinel };

    /// `configuration` are lines of redis.conf, after port, bind, dir and save, which they may overrule;
    /// %DIR% in them is the server's folder.
    explicit RedisProcess(
        const QStringList& configuration = {}, Listens listens = Listens::Plain, Mode mode = Mode::Data);
    ~RedisProcess();
    RedisProcess(const RedisProcess&) = delete;
    RedisProcess& operator=(const RedisProcess&) = delete;

    Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), m_port, {}}; }
    quint16 port() const { return m_port; }
    QString path(const QString& file) const { return m_dir.filePath(file); }
    qint64 pid() const { return m_process->pid(); }
    QByteArray log();

    /// Stops it, by SIGTERM, and starts it again with the same configuration and files.
    void restart();

private:
    void start();
    void stop();
    bool answers() const;

    QTemporaryDir m_dir;
    Listens m_listens;
    Mode m_mode;
    quint16 m_port = freePort();
    std::unique_ptr<ChildProcess> m_process;
};

} // namespace quorate::test
