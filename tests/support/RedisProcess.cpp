#include "tests/support/RedisProcess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <thread>

namespace quorate::test {

namespace {

constexpr int kStartMs = 20'000;

} // namespace

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(server.errorString()));
    return server.serverPort();
}

RedisProcess::RedisProcess(const QStringList& configuration, Listens listens, Mode mode)
    : m_listens(listens)
    , m_mode(mode)
{
    const QString port = QString::number(m_port);
    const QString noPort = QStringLiteral("0");
    QStringList lines{u"bind 127.0.0.1 -::1"_qs, u"dir %DIR%"_qs, u"logfile %DIR%/log"_qs,
        u"port "_qs + (listens == Listens::Plain ? port : noPort)};
    if (mode == Mode::Data)
        lines += u"save \"\""_qs;
    if (listens == Listens::TlsOnly)
        lines += u"tls-port "_qs + port;
    QString text = (lines + configuration).join(u'\n') + u'\n';
    text.replace(QStringLiteral("%DIR%"), m_dir.path());
    QFile file(path(u"redis.conf"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.close();
    start();
}

RedisProcess::~RedisProcess()
{
    stop();
}

void RedisProcess::start()
{
    QStringList arguments{path(u"redis.conf"_qs)};
    if (m_mode == Mode::Sentinel)
        arguments += u"--sentinel"_qs;
    m_process =
        std::make_unique<ChildProcess>(u"redis-server"_qs, arguments, m_dir.path(), path(u"output"_qs));
    const QDeadlineTimer deadline(kStartMs);
    while (!answers()) {
        if (deadline.hasExpired() || !m_process->isRunning())
            qFatal("redis-server did not start: %s", log().constData());
        std::this_thread::sleep_for(std::chrono::milliseconds(5)); // there is nothing to wait on yet
    }
}

bool RedisProcess::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(kStartMs))
        return false;
    if (m_listens == Listens::TlsOnly)
        return true;
    // NOAUTH and LOADING are answers, too.
    socket.write("PING\r\n");
    return socket.waitForReadyRead(kStartMs);
}

void RedisProcess::stop()
{
    m_process.reset();
}

void RedisProcess::restart()
{
    stop();
    start();
}

QByteArray RedisProcess::log()
{
    QFile file(path(u"log"_qs));
    return (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()) + m_process->output();
}

} // namespace quorate::test
