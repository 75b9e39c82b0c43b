#include "ui/topology/NodeCells.h"

#include "ui/widgets/Ages.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeCells)
};

} // namespace

TableCell lookCell(const Look& look)
{
    const std::optional<Tone> tone = look.tone == Tone::Ok ? std::nullopt : std::optional(look.tone);
    return {look.word, {}, {}, tone, look.icon, look.tone};
}

TableCell unknownCell(const QString& why)
{
    return {QStringLiteral("\u2013"), why.isEmpty() ? Words::tr("Not known.") : why, -1.0};
}

TableCell linkCell(const Node& node)
{
    const auto look = linkLook(node);
    return look ? lookCell(*look) : unknownCell();
}

TableCell lagCell(const Node& node)
{
    if (!node.lagBytes)
        return unknownCell(Words::tr("The lag is not known."));
    const QString bytes = exactText(*node.lagBytes);
    const QString exact = node.lagSeconds
        ? Words::tr("%1 bytes behind its master, acknowledged %2").arg(bytes, agoWords(*node.lagSeconds))
        : Words::tr("%1 bytes behind its master").arg(bytes);
    return {bytesText(*node.lagBytes), exact, static_cast<double>(*node.lagBytes)};
}

} // namespace quorate
