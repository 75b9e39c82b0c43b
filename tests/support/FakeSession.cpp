#include "tests/support/FakeSession.h"

#include <QTimer>

namespace quorate::test {

FakeSession::FakeSession(QTcpSocket* socket, Script script, SessionLog& log, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_script(std::move(script))
    , m_log(log)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &FakeSession::read);
    connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 size) {
        m_log.sentMore(size);
        pour();
    });
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        m_log.closed();
        deleteLater();
    });
    if (m_script.onAccept)
        enqueue(*m_script.onAccept);
    read();
}

void FakeSession::release()
{
    m_released = true;
    work();
    m_released = false;
}

void FakeSession::say(const QByteArray& bytes)
{
    m_socket->write(bytes);
}

void FakeSession::hangUp()
{
    m_socket->disconnectFromHost();
}

void FakeSession::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty())
        return;
    m_log.received(bytes);
    if (m_script.ignoresInput)
        return;
    m_reader.feed(bytes.constData(), bytes.size());
    for (;;) {
        const auto request = m_reader.next();
        if (!request)
            return m_log.unscripted(
                QStringLiteral("what came is no RESP: ") + QString::fromLatin1(bytes.left(80)));
        if (!request->has_value())
            return;
        take(**request);
    }
}

void FakeSession::take(const Reply& request)
{
    QByteArrayList arguments;
    for (const Reply& argument : request.elements())
        arguments += argument.text();
    const QByteArray command = arguments.join(' ');
    m_log.asked(command);
    if (m_script.lines.isEmpty() || m_script.lines.front().command != command) {
        m_log.unscripted(QStringLiteral("not in the script: ") + QString::fromUtf8(command));
        return hangUp();
    }
    m_log.answered();
    enqueue(m_script.lines.takeFirst().answer);
}

void FakeSession::enqueue(const Answer& answer)
{
    m_toSend.push_back(answer);
    work();
}

void FakeSession::work()
{
    while (!m_toSend.empty() && m_dripping.isEmpty() && m_pouring.isEmpty() && sendFront()) {
        const bool closes = m_toSend.front().thenClose;
        m_toSend.pop_front();
        if (closes)
            hangUp();
    }
}

// False when the answer takes time: the next one has to wait for it.
bool FakeSession::sendFront()
{
    const Answer& answer = m_toSend.front();
    switch (answer.way) {
    case Answer::Way::AtOnce:
        m_socket->write(answer.bytes);
        return true;
    case Answer::Way::Held:
        if (m_released)
            m_socket->write(answer.bytes);
        return m_released;
    case Answer::Way::Dripped:
        m_dripping = answer.bytes;
        drip();
        return false;
    case Answer::Way::Endless:
        m_pouring = answer.chunk;
        m_socket->write(answer.bytes);
        pour();
        return false;
    }
    return true;
}

void FakeSession::drip()
{
    m_socket->write(m_dripping.left(1));
    m_dripping.remove(0, 1);
    const Answer answer = m_toSend.front();
    if (!m_dripping.isEmpty())
        return QTimer::singleShot(answer.interval, this, &FakeSession::drip);
    m_toSend.pop_front();
    if (answer.thenClose)
        return hangUp();
    work();
}

void FakeSession::pour()
{
    if (m_socket->state() == QAbstractSocket::ConnectedState && !m_pouring.isEmpty()
        && m_socket->bytesToWrite() < 256 * 1024)
        m_socket->write(m_pouring);
}

} // namespace quorate::test
