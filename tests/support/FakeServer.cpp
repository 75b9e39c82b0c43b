#include "tests/support/FakeServer.h"

#include "tests/support/FakeSession.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTest>

#include <condition_variable>
#include <mutex>

namespace quorate::test {

using namespace std::chrono_literals;

Script& Script::accept(Answer answer)
{
    onAccept = std::move(answer);
    return *this;
}

Script& Script::on(QByteArray command, Answer answer)
{
    lines.push_back({std::move(command), std::move(answer)});
    return *this;
}

Script Script::greeted()
{
    Script script;
    script.on("CLIENT SETNAME quorate", "+OK\r\n");
    return script;
}

Script Script::acceptOnly(Answer answer)
{
    Script script;
    script.accept(std::move(answer));
    script.ignoresInput = true;
    return script;
}

Script Script::deaf()
{
    return acceptOnly(Answer::silence());
}

// What the server's thread writes down and the test's thread reads.
struct FakeServer::Record final : SessionLog {
    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    QList<Script> scripts;
    QList<QByteArray> commands;
    QByteArray bytes;
    QStringList problems;
    int accepted = 0;
    int open = 0;
    qint64 sent = 0;
    int unusedLines = 0; ///< of scripts that were begun

    template <typename Change> void note(Change change)
    {
        {
            const std::lock_guard lock(mutex);
            change();
        }
        changed.notify_all();
    }
    void received(const QByteArray& more) override
    {
        note([&] { bytes += more; });
    }
    void asked(const QByteArray& command) override
    {
        note([&] { commands += command; });
    }
    void answered() override
    {
        note([&] { --unusedLines; });
    }
    void sentMore(qint64 size) override
    {
        note([&] { sent += size; });
    }
    void unscripted(const QString& what) override
    {
        note([&] { problems += what; });
    }
    void closed() override
    {
        note([&] { --open; });
    }
    Script nextScript()
    {
        Script script;
        note([&] {
            if (scripts.isEmpty())
                problems += QStringLiteral("a connection too many");
            else
                script = scripts.takeFirst();
            ++accepted;
            ++open;
            unusedLines += static_cast<int>(script.lines.size());
        });
        return script;
    }
};

// Lives in the server's thread.
class FakeServer::Worker : public QObject {
public:
    Worker(std::shared_ptr<Record> record, const std::optional<QSslConfiguration>& tls)
        : m_record(std::move(record))
    {
        if (tls) {
            auto* server = new QSslServer(this);
            server->setSslConfiguration(*tls);
            m_server = server;
        } else {
            m_server = new QTcpServer(this);
        }
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("cannot listen: %s", qPrintable(m_server->errorString()));
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection())
                m_newest = new FakeSession(socket, m_record->nextScript(), *m_record, this);
        });
    }

    quint16 port() const { return m_server->serverPort(); }
    QList<FakeSession*> sessions() const { return findChildren<FakeSession*>(Qt::FindDirectChildrenOnly); }
    FakeSession* newest() const { return m_newest; } ///< null when it has gone

private:
    std::shared_ptr<Record> m_record;
    QTcpServer* m_server;
    QPointer<FakeSession> m_newest;
};

FakeServer::FakeServer(QList<Script> scripts, std::optional<QSslConfiguration> tls)
    : m_record(std::make_shared<Record>())
{
    m_record->scripts = std::move(scripts);
    m_thread.run([&] {
        m_worker = new Worker(m_record, tls);
        m_endpoint = {QStringLiteral("127.0.0.1"), m_worker->port(), {}};
    });
}

FakeServer::~FakeServer()
{
    m_thread.run([this] { delete m_worker; });
    const QStringList problems = takeProblems();
    if (!problems.isEmpty() && !QTest::currentTestFailed())
        QTest::qFail(qPrintable(problems.join(QStringLiteral("; "))), __FILE__, __LINE__);
}

void FakeServer::release()
{
    m_thread.run([this] {
        for (FakeSession* session : m_worker->sessions())
            session->release();
    });
}

void FakeServer::say(const QByteArray& bytes)
{
    m_thread.run([&] {
        if (FakeSession* session = m_worker->newest())
            session->say(bytes);
    });
}

void FakeServer::hangUp()
{
    m_thread.run([this] {
        for (FakeSession* session : m_worker->sessions())
            session->hangUp();
    });
}

QList<QByteArray> FakeServer::commands() const
{
    const std::lock_guard lock(m_record->mutex);
    // Not the list itself: its references are counted where a thread sanitizer does not look.
    return {m_record->commands.cbegin(), m_record->commands.cend()};
}

int FakeServer::count(const QByteArray& command) const
{
    const std::lock_guard lock(m_record->mutex);
    return static_cast<int>(m_record->commands.count(command));
}

QByteArray FakeServer::receivedBytes() const
{
    const std::lock_guard lock(m_record->mutex);
    return m_record->bytes;
}

int FakeServer::accepted() const
{
    const std::lock_guard lock(m_record->mutex);
    return m_record->accepted;
}

int FakeServer::open() const
{
    const std::lock_guard lock(m_record->mutex);
    return m_record->open;
}

qint64 FakeServer::sentBytes() const
{
    const std::lock_guard lock(m_record->mutex);
    return m_record->sent;
}

bool FakeServer::waitFor(const std::function<bool()>& condition) const
{
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        // A change since the look at the condition is not lost, only seen a little later.
        std::unique_lock lock(m_record->mutex);
        m_record->changed.wait_for(lock, 20ms);
    }
    return true;
}

QStringList FakeServer::takeProblems()
{
    const std::lock_guard lock(m_record->mutex);
    QStringList problems = std::exchange(m_record->problems, {});
    if (m_record->unusedLines > 0)
        problems += QStringLiteral("%1 scripted lines were not used").arg(m_record->unusedLines);
    if (!m_record->scripts.isEmpty())
        problems += QStringLiteral("%1 scripted connections were not made").arg(m_record->scripts.size());
    m_record->unusedLines = 0;
    m_record->scripts.clear();
    return problems;
}

} // namespace quorate::test
