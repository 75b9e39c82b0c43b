#include "core/base/SecretString.h"

#include <QDebug>
#include <QJsonValue>
#include <QTest>
#include <QTextStream>
#include <QVariant>

#include <concepts>

using namespace quorate;

namespace {

template <typename Stream, typename Value>
concept Streams = requires(Stream& stream, const Value& value)
{
    stream << value;
};

} // namespace

// A secret cannot be printed, logged or stored by accident: it does not compile.
static_assert(Streams<QDebug, QString> && !Streams<QDebug, SecretString>);
static_assert(Streams<QTextStream, QString> && !Streams<QTextStream, SecretString>);
static_assert(Streams<QDataStream, QString> && !Streams<QDataStream, SecretString>);
static_assert(!std::convertible_to<SecretString, QString> && !std::convertible_to<SecretString, QByteArray>);
static_assert(!std::constructible_from<QVariant, SecretString>);
static_assert(!std::constructible_from<QJsonValue, SecretString>);
static_assert(!std::convertible_to<QString, SecretString>, "nothing becomes a secret unsaid");

class TestSecretString : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreOverwritten();
    void bytesThatAnotherHolderNeedsAreLeftAlone();
    void copiesOutliveEachOther();
    void assignmentToItselfChangesNothing();
};

void TestSecretString::theBytesAreOverwritten()
{
    QByteArray bytes("s3cret");
    overwrite(bytes);
    QCOMPARE(bytes, QByteArray(6, '\0'));
}

void TestSecretString::bytesThatAnotherHolderNeedsAreLeftAlone()
{
    QByteArray bytes("s3cret");
    const QByteArray other = bytes;
    overwrite(bytes);
    QCOMPARE(other, QByteArray("s3cret"));
}

void TestSecretString::copiesOutliveEachOther()
{
    auto first = std::make_unique<SecretString>(QStringLiteral("s3cret"));
    SecretString second = *first;
    SecretString third;
    third = second;
    first.reset();
    second = SecretString(QStringLiteral("another"));
    QCOMPARE(third.reveal(), QByteArray("s3cret"));
    QCOMPARE(second.reveal(), QByteArray("another"));
    const SecretString moved = std::move(third);
    QCOMPARE(moved.reveal(), QByteArray("s3cret"));
    QVERIFY(SecretString().isEmpty());
    QVERIFY(!(moved == second));
}

void TestSecretString::assignmentToItselfChangesNothing()
{
    SecretString secret(QByteArray("s3cret"));
    SecretString& same = secret;
    secret = same;
    QCOMPARE(secret.reveal(), QByteArray("s3cret"));
}

QTEST_GUILESS_MAIN(TestSecretString)
#include "tst_SecretString.moc"
