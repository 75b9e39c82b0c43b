#pragma once

#include "core/net/Endpoint.h"
#include "core/net/IoThread.h"

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace quorate::test {

/// What the fake server does when it is a line's turn. A value.
struct Answer {
    enum class Way { AtOnce, Dripped, Endless, Held };

    QByteArray bytes;
    Way way = Way::AtOnce;
    std::chrono::milliseconds interval{0}; ///< between two bytes when dripped
    QByteArray chunk; ///< repeated for ever after `bytes` when endless
    bool thenClose = false;

    static Answer silence() { return {}; }
    static Answer close() { return {{}, Way::AtOnce, {}, {}, true}; }
    static Answer of(QByteArray bytes) { return {std::move(bytes), Way::AtOnce, {}, {}, false}; }
    static Answer dripped(QByteArray bytes, std::chrono::milliseconds interval)
    {
        return {std::move(bytes), Way::Dripped, interval, {}, false};
    }
    static Answer endless(QByteArray start, QByteArray chunk)
    {
        return {std::move(start), Way::Endless, {}, std::move(chunk), false};
    }
    /// Sent when the test calls FakeServer::release().
    static Answer held(QByteArray bytes) { return {std::move(bytes), Way::Held, {}, {}, false}; }

    Answer andClose() const
    {
        Answer closing = *this;
        closing.thenClose = true;
        return closing;
    }
};

/// What one connection has to ask, line by line, and what it gets. A value.
struct Script {
    struct Line {
        QByteArray command; ///< arguments parted by single spaces
        Answer answer;
    };

    std::optional<Answer> onAccept; ///< before anything was asked
    QList<Line> lines;
    bool ignoresInput = false; ///< takes whatever comes, commands or not, and answers nothing

    Script& accept(Answer answer);
    Script& on(QByteArray command, Answer answer);
    Script& on(QByteArray command, QByteArray reply)
    {
        return on(std::move(command), Answer::of(std::move(reply)));
    }

    /// CLIENT SETNAME quorate, answered OK: how every connection of ours begins.
    static Script greeted();
    /// A connection that is only looked at: one of ProtocolProbe, or one that is refused.
    static Script acceptOnly(Answer answer);
    /// A peer that never says a word.
    static Script deaf();
};

/// A server in this process with strict scripts: the n-th connection plays the n-th script, a command or a
/// connection that no script has fails the test, and so does a line that was not used. Threads: create and
/// ask it in the test's thread; it serves in its own.
class FakeServer {
public:
    explicit FakeServer(QList<Script> scripts, std::optional<QSslConfiguration> tls = {});
    ~FakeServer(); ///< fails the running test when problems() are left
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    Endpoint endpoint() const { return m_endpoint; }

    /// Sends what is held back, on every connection.
    void release();
    /// Sends bytes that nobody asked for, on the newest connection.
    void say(const QByteArray& bytes);
    /// Closes every connection that is open.
    void hangUp();

    /// All commands so far, over all connections, in the order of arrival.
    QList<QByteArray> commands() const;
    int count(const QByteArray& command) const;
    /// Everything received, as it came (after decryption when the server speaks TLS).
    QByteArray receivedBytes() const;
    int accepted() const; ///< connections so far
    int open() const; ///< connections that the client has not left yet
    qint64 sentBytes() const;

    /// Waits until `condition` holds of this server. False when it does not within 10 s.
    template <typename Condition> bool waitUntil(Condition condition) const
    {
        return waitFor([&] { return condition(*this); });
    }

    /// What went against the scripts, and what of them was not used; asking clears the former.
    QStringList takeProblems();

private:
    struct Record;
    class Worker;

    bool waitFor(const std::function<bool()>& condition) const;

    std::shared_ptr<Record> m_record;
    IoThread m_thread;
    Worker* m_worker; ///< lives in m_thread
    Endpoint m_endpoint;
};

} // namespace quorate::test
