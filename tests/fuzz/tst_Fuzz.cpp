#include "tests/fuzz/promises.h"
#include "tests/support/testData.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace quorate::test;

/// Replies of real servers, damaged in a way that a seed repeats: QUORATE_FUZZ_SEED and QUORATE_FUZZ_ROUNDS
/// change where it starts and how long it goes on.
class TestFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCapturedReplyKeepsThePromises();
    void noDamagedReplyBreaksAPromise();
    void noTextBreaksAPromise_data();
    void noTextBreaksAPromise();
};

namespace {

QList<QByteArray> capturedReplies()
{
    QList<QByteArray> replies;
    const QDir folder(QStringLiteral(QUORATE_TEST_DATA "/redis-7.0.15"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        replies += testData(QStringLiteral("redis-7.0.15/") + name);
    return replies;
}

unsigned setting(const char* name, unsigned otherwise)
{
    bool isNumber = false;
    const unsigned value = qEnvironmentVariable(name).toUInt(&isNumber);
    return isNumber ? value : otherwise;
}

// Bytes that mean something to one of the parsers.
const QList<QByteArray> kTokens{"\r\n", "\n", " ", ",", "@", ":", "::1", "*", "$", "-", "+", "[93->-",
    "[93-<-", "]", "#", "=", ",port=", ",lag=0", "slave0:ip=", "connected", "myself,", "fail?", "-1", "0",
    "16384", "65536", "9223372036854775807", "9223372036854775808", "*-1\r\n", "$-1\r\n", "*2147483647\r\n",
    "$2147483647\r\n", "*1\r\n", "\xff", "\xe2\x80\xae", QByteArray(1, '\0'), QByteArray(40, 'a')};

class Mutator {
public:
    Mutator(unsigned seed, QList<QByteArray> corpus)
        : m_random(seed)
        , m_corpus(std::move(corpus))
    {
    }

    QByteArray next()
    {
        QByteArray bytes = oneOf(m_corpus);
        constexpr int longest = 3000; // the cost grows with the length, the insight does not
        if (bytes.size() > longest)
            bytes = bytes.sliced(below(bytes.size() - longest), longest);
        for (qsizetype left = 1 + below(6); left > 0; --left)
            damage(bytes);
        return bytes;
    }

private:
    qsizetype below(qsizetype end)
    {
        return end > 0 ? static_cast<qsizetype>(m_random() % static_cast<unsigned long>(end)) : 0;
    }
    QByteArray oneOf(const QList<QByteArray>& list) { return list[below(list.size())]; }

    void damage(QByteArray& bytes)
    {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 80) + 1);
        switch (below(7)) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, oneOf(kTokens));
            break;
        case 3:
            bytes.replace(at, length, oneOf(kTokens));
            break;
        case 4:
            bytes.insert(below(bytes.size() + 1), bytes.mid(at, length));
            break;
        case 5:
            bytes.insert(at, oneOf(m_corpus).left(400));
            break;
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(m_random() & 0xFFU);
        }
    }

    std::mt19937 m_random;
    QList<QByteArray> m_corpus;
};

} // namespace

void TestFuzz::everyCapturedReplyKeepsThePromises()
{
    const QList<QByteArray> replies = capturedReplies();
    QVERIFY(replies.size() > 50);
    for (const QByteArray& reply : replies)
        checkPromises(reply);
}

void TestFuzz::noDamagedReplyBreaksAPromise()
{
    const unsigned seed = setting("QUORATE_FUZZ_SEED", 20260101);
    const unsigned rounds = setting("QUORATE_FUZZ_ROUNDS", 4000);
    Mutator mutator(seed, capturedReplies());
    for (unsigned round = 0; round < rounds; ++round)
        checkPromises(mutator.next());
    qInfo("%u rounds from seed %u", rounds, seed);
}

void TestFuzz::noTextBreaksAPromise_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeroes") << QByteArray(5000, '\0');
    QTest::newRow("line ends") << QByteArray("\r\n").repeated(3000);
    QTest::newRow("blanks") << QByteArray(5000, ' ');
    QTest::newRow("ids") << (QByteArray(40, 'a') + ' ').repeated(200);
    QTest::newRow("ids in lines") << (QByteArray(40, 'a') + " \n").repeated(200);
    QTest::newRow("commas") << QByteArray(5000, ',');
    QTest::newRow("slave lines") << QByteArray("slave0:ip=a,port=1,state=a,offset=1,lag=1\r\n").repeated(100);
    QTest::newRow("deep") << QByteArray("*1\r\n").repeated(500);
    QTest::newRow("wide") << QByteArray("*100000\r\n:1\r\n");
    QTest::newRow("one long line") << "+" + QByteArray(2 << 20, 'x');
}

void TestFuzz::noTextBreaksAPromise()
{
    QFETCH(QByteArray, bytes);
    checkPromises(bytes);
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_Fuzz.moc"
