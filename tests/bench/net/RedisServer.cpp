#include "RedisServer.h"

#include <QDeadlineTimer>
#include <QTcpServer>
#include <QTcpSocket>

RedisServer::RedisServer(quint16 port, const QString& folder, const QStringList& options)
    : m_port(port)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral("redis-server"),
        QStringList{QStringLiteral("--port"), this->port(), QStringLiteral("--bind"),
            QStringLiteral("127.0.0.1"), QStringLiteral("--save"), QString(), QStringLiteral("--dir"), folder}
            + options);
}

RedisServer::~RedisServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool RedisServer::isUp(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (socket.waitForConnected(200)) {
            socket.write("PING\r\n");
            if (socket.waitForReadyRead(200) && socket.readAll().startsWith("+PONG"))
                return true;
        }
        m_process.waitForFinished(20); // a pause that ends at once when the server dies
    }
    return false;
}

QList<quint16> freePorts(int count)
{
    QList<quint16> ports;
    std::vector<std::unique_ptr<QTcpServer>> held; // until all are found, so that none comes twice
    while (ports.size() < count) {
        auto port = std::make_unique<QTcpServer>();
        auto bus = std::make_unique<QTcpServer>();
        if (!port->listen(QHostAddress::LocalHost))
            return {};
        const quint16 number = port->serverPort();
        if (number < 55000 && bus->listen(QHostAddress::LocalHost, static_cast<quint16>(number + 10000)))
            ports += number;
        held.push_back(std::move(port));
        held.push_back(std::move(bus));
    }
    return ports;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool finished = process.waitForFinished(120'000);
    if (!finished || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}
