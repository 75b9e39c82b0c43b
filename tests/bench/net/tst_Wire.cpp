#include "RedisServer.h"

#include "../rounds.h"
#include "core/net/Connection.h"
#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"

#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

constexpr int kRounds = 7;
constexpr int kPipelined = 500'000;
constexpr int kBatch = 50;
constexpr int kCalls = 20'000;

using SteadyClock = std::chrono::steady_clock;

double secondsSince(SteadyClock::time_point start)
{
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

// The same key and command as `redis-benchmark -t get`.
Command get()
{
    return Command{"GET", "key:__rand_int__"};
}

// Batches of kBatch over one connection, the next when the last is answered: what redis-benchmark -P does.
class Pump {
public:
    Pump(IoThread& io, const Endpoint& endpoint)
        : m_io(io)
        , m_batch(kBatch, get())
    {
        m_io.run([&] { m_connection = new Connection(endpoint, {}, {}); });
        run(kBatch); // opens it
    }
    ~Pump()
    {
        m_io.run([this] { delete m_connection; });
    }
    Pump(const Pump&) = delete;
    Pump& operator=(const Pump&) = delete;

    /// Replies a second; 0 when anything failed.
    double run(int commands)
    {
        m_left = commands;
        m_good = true;
        const auto start = SteadyClock::now();
        m_io.post([this] { sendNext(); });
        m_done.acquire();
        return m_good ? commands / secondsSince(start) : 0;
    }

private:
    void sendNext()
    {
        m_connection->send(m_batch, SteadyClock::now() + 5s, [this](const Result<BatchReply>& answer) {
            m_good = m_good && answer && answer->replies.back().text() == "xxx";
            m_left -= kBatch;
            if (m_left > 0 && m_good)
                sendNext();
            else
                m_done.release();
        });
    }

    IoThread& m_io;
    const std::vector<Command> m_batch;
    Connection* m_connection = nullptr; ///< lives in the I/O thread
    int m_left = 0;
    bool m_good = true;
    std::binary_semaphore m_done{0};
};

// The column "rps" of redis-benchmark --csv.
double requestsPerSecond(const QByteArray& csv)
{
    return csv.trimmed().split('\n').last().split(',').value(1).replace('"', "").toDouble();
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pipelinesNearlyAsFastAsRedisBenchmark();
    void blockingPipelineIsNotFarBehind();
    void callsCostAtMostTwoAndAHalfRoundTrips();
    void cleanupTestCase();

private:
    double benchmark(int requests, int pipeline) const;

    QTemporaryDir m_folder;
    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<IoThread> m_io;
};

void TestWire::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_server = std::make_unique<RedisServer>(freePorts(1).constFirst(), m_folder.path());
    QVERIFY(m_server->isUp());
    m_io = std::make_unique<IoThread>();
    NodeClient client(*m_io, m_server->endpoint(), {});
    QVERIFY(client.call(Command{"SET", "key:__rand_int__", "xxx"}));
}

double TestWire::benchmark(int requests, int pipeline) const
{
    return requestsPerSecond(outputOf(u"redis-benchmark"_qs,
        {u"-h"_qs, u"127.0.0.1"_qs, u"-p"_qs, m_server->port(), u"-c"_qs, u"1"_qs, u"-n"_qs,
            QString::number(requests), u"-P"_qs, QString::number(pipeline), u"-t"_qs, u"get"_qs,
            u"--csv"_qs}));
}

void TestWire::pipelinesNearlyAsFastAsRedisBenchmark()
{
    Pump pump(*m_io, m_server->endpoint());
    const Comparison comparison(
        kRounds, [&] { return pump.run(kPipelined); }, [&] { return benchmark(kPipelined, kBatch); });
    const QString result = comparison.inWords(u"redis-benchmark -P 50 -c 1"_qs, u"op/s"_qs, 0.8, true);
    qInfo().noquote() << result;
    QVERIFY2(comparison.ratio() >= 0.8, qPrintable(result));
}

// The same through the blocking face: a change of threads for each batch.
void TestWire::blockingPipelineIsNotFarBehind()
{
    NodeClient client(*m_io, m_server->endpoint(), {});
    const std::vector<Command> batch(kBatch, get());
    const auto ours = [&]() -> double {
        const auto start = SteadyClock::now();
        for (int sent = 0; sent < kPipelined; sent += kBatch) {
            if (!client.pipeline(batch, 5s))
                return 0;
        }
        return kPipelined / secondsSince(start);
    };
    const Comparison comparison(kRounds, ours, [&] { return benchmark(kPipelined, kBatch); });
    qInfo().noquote() << comparison.inWords(u"redis-benchmark -P 50 -c 1"_qs, u"op/s"_qs, 0.5, true);
    QVERIFY(comparison.ratio() > 0);
}

void TestWire::callsCostAtMostTwoAndAHalfRoundTrips()
{
    NodeClient client(*m_io, m_server->endpoint(), {});
    const auto ours = [&]() -> double {
        const auto start = SteadyClock::now();
        for (int i = 0; i < kCalls; ++i) {
            if (const auto reply = client.call(get()); !reply || reply->text() != "xxx")
                return 1e9;
        }
        return secondsSince(start) / kCalls * 1e6;
    };
    const Comparison comparison(kRounds, ours, [&] { return 1e6 / benchmark(kCalls, 1); });
    const QString result = comparison.inWords(u"redis-benchmark -c 1"_qs, u"us"_qs, 2.5, false);
    qInfo().noquote() << result;
    QVERIFY2(comparison.ratio() <= 2.5, qPrintable(result));
}

void TestWire::cleanupTestCase()
{
    m_io.reset();
    m_server.reset();
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_Wire.moc"
