#include "core/topology/ClusterNodes.h"

#include "core/topology/wireValues.h"

#include <QSet>

namespace quorate {

namespace {

bool startsRecord(const QByteArray& line)
{
    constexpr qsizetype idLength = 40;
    return line.size() > idLength && line[idLength] == ' '
        && wire::isNodeId(QByteArrayView(line).first(idLength));
}

// Puts lines together to records: one begins with a node id and a blank. A line without belongs to the record
// before it, whose announced address holds a line end.
class RecordReader {
public:
    void read(const QByteArray& line)
    {
        if (!startsRecord(line)) {
            ++m_result.rejectedLines;
            if (!m_record.isEmpty())
                m_record += '\n' + line;
            return;
        }
        const bool isForged = !flush();
        if (isForged)
            ++m_result.rejectedLines;
        else
            m_record = line;
    }

    ClusterNodes finish()
    {
        flush();
        return std::move(m_result);
    }

private:
    // False when the record breaks off within its address: then the line that follows it is that address
    // going on, however much it looks like a record.
    bool flush()
    {
        const QByteArray record = std::exchange(m_record, {});
        if (record.isEmpty())
            return true;
        if (const auto node = parseRecord(record)) {
            m_result.nodes += *node;
            return true;
        }
        ++m_result.rejectedLines;
        constexpr qsizetype blanksOfWholeRecord = 7;
        return record.count(' ') >= blanksOfWholeRecord;
    }

    static std::optional<ClusterNode> parseRecord(const QByteArray& record)
    {
        const auto node = ClusterNode::parse(record);
        const qsizetype lineEnd = record.indexOf('\n');
        // A line of another kind after a node's, as a later server may add it, ends no announced address.
        const bool isLineOfAnotherKind = lineEnd >= 0 && !record.sliced(lineEnd).contains("connected");
        return !node && isLineOfAnotherKind ? ClusterNode::parse(record.first(lineEnd)) : node;
    }

    QByteArray m_record;
    ClusterNodes m_result;
};

void rejectDoubles(ClusterNodes& view)
{
    QHash<QByteArray, int> seen;
    for (const ClusterNode& node : std::as_const(view.nodes))
        ++seen[node.id];
    view.rejectedLines += static_cast<int>(
        view.nodes.removeIf([&](const ClusterNode& node) { return seen.value(node.id) > 1; }));
}

} // namespace

const ClusterNode* ClusterNodes::myself() const
{
    const auto found = std::find_if(
        nodes.cbegin(), nodes.cend(), [](const ClusterNode& node) { return node.hasFlag("myself"); });
    return found == nodes.cend() ? nullptr : &*found;
}

const ClusterNode* ClusterNodes::find(const QByteArray& id) const
{
    const auto found =
        std::find_if(nodes.cbegin(), nodes.cend(), [&](const ClusterNode& node) { return node.id == id; });
    return found == nodes.cend() ? nullptr : &*found;
}

Result<ClusterNodes> ClusterNodes::parse(const QByteArray& text)
{
    QList<QByteArray> lines = text.split('\n');
    const bool isCut = !lines.takeLast().isEmpty();
    RecordReader reader;
    for (QByteArray& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            reader.read(line);
    }
    ClusterNodes view = reader.finish();
    if (isCut)
        ++view.rejectedLines;
    rejectDoubles(view);
    const auto selves = std::count_if(view.nodes.cbegin(), view.nodes.cend(),
        [](const ClusterNode& node) { return node.hasFlag("myself"); });
    if (selves != 1)
        return wire::malformed("CLUSTER NODES");
    return view;
}

} // namespace quorate
