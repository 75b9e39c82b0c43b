#pragma once

#include "core/net/Endpoint.h"

#include <QProcess>
#include <QStringList>

#include <chrono>

class QTemporaryDir;

/// A redis-server of the benchmark's own on loopback, without persistence. Stopped with the object.
class RedisServer {
public:
    /// `options` are further command-line options, `folder` its working directory.
    RedisServer(quint16 port, const QString& folder, const QStringList& options = {});
    ~RedisServer();
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    quorate::Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), m_port, {}}; }
    QString port() const { return QString::number(m_port); }

    /// Waits until it answers PING; false after `patience` or when it has died.
    bool isUp(std::chrono::milliseconds patience = std::chrono::seconds(10));

private:
    quint16 m_port;
    QProcess m_process;
};

/// Ports that nobody listens on at the moment, each with its cluster bus port (10000 above) free too.
QList<quint16> freePorts(int count);

/// Standard output of one of Redis' tools, or nothing when it failed.
QByteArray outputOf(const QString& program, const QStringList& arguments);
