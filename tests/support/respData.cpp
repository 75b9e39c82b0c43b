#include "tests/support/respData.h"

#include "core/resp/RespCodec.h"
#include "tests/support/testData.h"

namespace quorate::test {

Reply replyFromBytes(const QByteArray& resp)
{
    RespReader reader;
    reader.feed(resp.constData(), resp.size());
    auto reply = reader.next();
    auto more = reader.next();
    if (!reply || !reply->has_value() || !more || more->has_value())
        qFatal("not one reply: %s", resp.left(80).toPercentEncoding(" *$:+-").constData());
    return **std::move(reply);
}

Reply replyFromFile(const QString& name)
{
    return replyFromBytes(testData(name));
}

} // namespace quorate::test
