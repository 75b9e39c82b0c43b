#include "DelayProxy.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace {

// Timers of equal length fire in the order in which they were started, so the bytes stay in order.
void passOn(QTcpSocket* from, QTcpSocket* to, std::chrono::milliseconds delay)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, delay] {
        QTimer::singleShot(delay, Qt::PreciseTimer, to, [to, bytes = from->readAll()] {
            to->write(bytes);
            to->flush();
        });
    });
    QObject::connect(from, &QTcpSocket::disconnected, to, [from, to, delay] {
        QTimer::singleShot(delay, Qt::PreciseTimer, to, [to] { to->disconnectFromHost(); });
        from->deleteLater();
    });
}

void serve(QTcpSocket* client, quint16 target, std::chrono::milliseconds delay)
{
    auto* server = new QTcpSocket(client->parent());
    for (QTcpSocket* socket : {client, server})
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    passOn(client, server, delay);
    passOn(server, client, delay);
    server->connectToHost(QStringLiteral("127.0.0.1"), target);
}

} // namespace

DelayProxy::DelayProxy(std::chrono::milliseconds oneWay)
    : m_oneWay(oneWay)
    , m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

DelayProxy::~DelayProxy()
{
    m_thread.quit();
    m_thread.wait();
}

bool DelayProxy::forward(quint16 port, quint16 target)
{
    bool listening = false;
    QMetaObject::invokeMethod(
        m_context,
        [this, port, target] {
            auto* listener = new QTcpServer(m_context);
            QObject::connect(listener, &QTcpServer::newConnection, listener, [this, listener, target] {
                while (QTcpSocket* client = listener->nextPendingConnection())
                    serve(client, target, m_oneWay);
            });
            return listener->listen(QHostAddress::LocalHost, port);
        },
        Qt::BlockingQueuedConnection, &listening);
    return listening;
}
