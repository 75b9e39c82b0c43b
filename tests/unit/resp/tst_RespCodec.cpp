#include "core/resp/RespCodec.h"

#include <QTest>

#include <hiredis/hiredis.h>

using namespace quorate;

class TestRespCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsAreBinarySafe();
    void commandsAreTheBytesThatHiredisWouldSend_data();
    void commandsAreTheBytesThatHiredisWouldSend();
    void aPipelineIsOneBufferOfCommands();
    void repliesOfEveryTypeComeBack();
    void repliesSplitAtEveryByteComeBackTheSame();
    void hostileBytesEndInAProtocolError_data();
    void hostileBytesEndInAProtocolError();
    void aBrokenReaderStaysBroken();
};

namespace {

// An array of all types, nested, twice.
const QByteArray kSample = "*5\r\n+OK\r\n-ERR no\r\n:-42\r\n$5\r\na\r\nbc\r\n*2\r\n$-1\r\n*0\r\n";

Reply sampleReply()
{
    return Reply::array({Reply::status("OK"), Reply::error("ERR no"), Reply::integer(-42),
        Reply::bulk("a\r\nbc"), Reply::array({Reply(), Reply::array({})})});
}

} // namespace

void TestRespCodec::commandsAreBinarySafe()
{
    QCOMPARE(encode(Command({"SET", QByteArray("k\0y", 3), ""})),
        QByteArray("*3\r\n$3\r\nSET\r\n$3\r\nk\0y\r\n$0\r\n\r\n", 28));
}

void TestRespCodec::commandsAreTheBytesThatHiredisWouldSend_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::newRow("one word") << QList<QByteArray>{"PING"};
    QTest::newRow("empty arguments") << QList<QByteArray>{"SET", "", ""};
    QTest::newRow("line ends and zeros")
        << QList<QByteArray>{"SET", QByteArray("\r\n\0*1\r\n", 8), QByteArray(1, 0)};
    QTest::newRow("sizes of several digits")
        << QList<QByteArray>{"SET", QByteArray(9, 'a'), QByteArray(10, 'b'), QByteArray(100'000, 'c')};
    QTest::newRow("many arguments") << QList<QByteArray>(12'345, "x");
}

void TestRespCodec::commandsAreTheBytesThatHiredisWouldSend()
{
    QFETCH(QList<QByteArray>, arguments);
    std::vector<const char*> starts;
    std::vector<size_t> sizes;
    for (const QByteArray& argument : arguments) {
        starts.push_back(argument.constData());
        sizes.push_back(static_cast<size_t>(argument.size()));
    }
    char* formatted = nullptr;
    const int size =
        redisFormatCommandArgv(&formatted, static_cast<int>(starts.size()), starts.data(), sizes.data());
    const QByteArray expected(formatted, size);
    redisFreeCommand(formatted);
    QCOMPARE(encode(Command(arguments)), expected);
}

void TestRespCodec::aPipelineIsOneBufferOfCommands()
{
    QByteArray bytes = "before";
    encodeTo(bytes, Command({"PING"}));
    encodeTo(bytes, Command({"GET", "k"}));
    QCOMPARE(bytes, QByteArray("before*1\r\n$4\r\nPING\r\n*2\r\n$3\r\nGET\r\n$1\r\nk\r\n"));
}

void TestRespCodec::repliesOfEveryTypeComeBack()
{
    RespReader reader;
    reader.feed(kSample.constData(), kSample.size());
    auto reply = reader.next();
    QVERIFY(reply && reply->has_value());
    QVERIFY(**reply == sampleReply());
    auto none = reader.next();
    QVERIFY(none && !none->has_value());
}

void TestRespCodec::repliesSplitAtEveryByteComeBackTheSame()
{
    const QByteArray twice = kSample + kSample;
    RespReader reader;
    int replies = 0;
    for (const char c : twice) {
        reader.feed(&c, 1);
        auto reply = reader.next();
        QVERIFY(reply.ok());
        if (reply->has_value()) {
            QVERIFY(**reply == sampleReply());
            ++replies;
        }
    }
    QCOMPARE(replies, 2);
}

void TestRespCodec::hostileBytesEndInAProtocolError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("reason");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << int(ErrorReason::Malformed);
    QTest::newRow("2^31 bulk") << QByteArray("$2147483648\r\nabc") << int(ErrorReason::ReplyTooLarge);
    QTest::newRow("2^63 bulk") << QByteArray("$9223372036854775807\r\nabc")
                               << int(ErrorReason::ReplyTooLarge);
    QTest::newRow("bulk in an array")
        << QByteArray("*2\r\n+OK\r\n$99999999999\r\n") << int(ErrorReason::ReplyTooLarge);
    QTest::newRow("endless array") << QByteArray("*2000000000\r\n") << int(ErrorReason::ReplyTooLarge);
    QTest::newRow("many arrays") << QByteArray("*2\r\n") + QByteArray("*900000\r\n")
            + QByteArray("+x\r\n").repeated(900000) + QByteArray("*900000\r\n")
                                 << int(ErrorReason::ReplyTooLarge);
    QTest::newRow("too deep") << QByteArray("*1\r\n").repeated(12) << int(ErrorReason::ReplyTooDeep);
    QTest::newRow("endless line") << QByteArray("+") + QByteArray(70 * 1024 * 1024, 'x')
                                  << int(ErrorReason::ReplyTooLarge);
}

void TestRespCodec::hostileBytesEndInAProtocolError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, reason);
    RespReader reader;
    reader.feed(bytes.constData(), bytes.size());
    const auto reply = reader.next();
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().code, ErrorCode::Protocol);
    QCOMPARE(int(reply.error().reason), reason);
}

void TestRespCodec::aBrokenReaderStaysBroken()
{
    RespReader reader;
    reader.feed("?", 1);
    QVERIFY(!reader.next().ok());
    reader.feed("+OK\r\n", 5);
    QVERIFY(!reader.next().ok());
}

QTEST_GUILESS_MAIN(TestRespCodec)
#include "tst_RespCodec.moc"
