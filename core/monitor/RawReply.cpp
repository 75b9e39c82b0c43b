#include "core/monitor/RawReply.h"

#include "core/base/Untrusted.h"

namespace quorate {

namespace {

constexpr int kLongestLine = 4'000;
constexpr qsizetype kLongestText = 500'000;

const QString kEllipsis = QStringLiteral("\u2026");

void addText(const QByteArray& text, QString& out)
{
    qsizetype begin = 0;
    while (begin < text.size() && out.size() < kLongestText) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        QByteArray line = text.mid(begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        out += plainLine(line, kLongestLine) + QLatin1Char('\n');
        begin = end + 1;
    }
    if (begin < text.size())
        out += kEllipsis + QLatin1Char('\n');
}

void addLine(const QString& line, QString& out)
{
    out += line + QLatin1Char('\n');
}

void add(const Reply& reply, const QString& indent, QString& out);

void addList(const Reply& reply, const QString& indent, QString& out)
{
    if (reply.elements().empty())
        return addLine(QStringLiteral("(empty)"), out);
    int number = 0;
    for (const Reply& element : reply.elements()) {
        if (out.size() >= kLongestText)
            return addLine(indent + kEllipsis, out);
        const QString label = QStringLiteral("%1) ").arg(++number);
        if (number > 1)
            out += indent;
        out += label;
        add(element, indent + QString(label.size(), QLatin1Char(' ')), out);
    }
}

void add(const Reply& reply, const QString& indent, QString& out)
{
    switch (reply.type()) {
    case Reply::Type::Nil:
        return addLine(QStringLiteral("(nil)"), out);
    case Reply::Type::Integer:
        return addLine(QString::number(reply.toInteger()), out);
    case Reply::Type::Array:
        return addList(reply, indent, out);
    case Reply::Type::Status:
    case Reply::Type::Error:
    case Reply::Type::Bulk:
        return addLine(plainLine(reply.text(), kLongestLine), out);
    }
}

} // namespace

QString readableReply(const Reply& reply)
{
    QString out;
    if (reply.isText())
        addText(reply.text(), out);
    else
        add(reply, {}, out);
    return out;
}

} // namespace quorate
