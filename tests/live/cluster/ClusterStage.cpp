#include "ClusterStage.h"

#include <QTest>

namespace quorate::test {

using namespace std::chrono_literals;

namespace {

// Without it a master that gives its last slot away becomes a replica.
const QStringList kConfig{QStringLiteral("cluster-allow-replica-migration no")};

QString text(const QByteArray& bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace

ClusterStage::ClusterStage(const QString& path, const Spec& spec)
    : live({.kind = DeploymentKind::Cluster,
        .masters = spec.masters,
        .replicasPerMaster = 0,
        .dataConfig = kConfig})
    , program(path)
{
    m_why = live.why();
    if (!live.isUp())
        return;
    for (int i = 0; i < spec.masters; ++i)
        m_ids += live.ask(endpoint(i), {"CLUSTER", "MYID"}).text();
    if (spec.isLastEmpty && !emptyLast())
        m_why = "the last master is not empty: " + wrong().toUtf8();
    else if (!preload(spec.keys))
        m_why = "the keys were not written";
    else
        m_isUp = true;
}

// No key is there yet: every master is simply told.
bool ClusterStage::emptyLast()
{
    const int last = masters() - 1;
    const SlotRanges ranges = view(last).myself()->slotRanges;
    // The one that gives first: as long as it claims them, the others would believe its higher epoch.
    for (int master = last; master >= 0; --master) {
        std::vector<Command> commands;
        for (const SlotRange& range : ranges) {
            for (int slot = range.first; slot <= range.last; ++slot)
                commands.push_back({"CLUSTER", "SETSLOT", QByteArray::number(slot), "NODE",
                    id((slot - range.first) * last / range.count())});
        }
        if (!live.client(endpoint(master)).pipeline(commands, 20s))
            return false;
    }
    return QTest::qWaitFor([this] { return wrong().isEmpty(); }, 30'000);
}

bool ClusterStage::preload(int keys)
{
    std::vector<std::vector<Command>> commands(static_cast<size_t>(masters()));
    std::vector<int> owners(kSlotCount, -1);
    for (int master = 0; master < masters(); ++master) {
        const ClusterNodes seen = view(master);
        if (!seen.myself())
            return false;
        for (const SlotRange& range : seen.myself()->slotRanges)
            std::fill(owners.begin() + range.first, owners.begin() + range.last + 1, master);
    }
    for (int i = 0; i < keys; ++i) {
        const QByteArray value = "value:" + QByteArray::number(i) + QByteArray(88, 'x');
        m_keys.insert(key(i), value);
        const int owner = owners[static_cast<size_t>(keySlot(key(i)))];
        if (owner < 0)
            return false;
        commands[static_cast<size_t>(owner)].push_back({"SET", key(i), value});
    }
    for (int master = 0; master < masters(); ++master) {
        if (!live.client(endpoint(master)).pipeline(commands[static_cast<size_t>(master)], 20s))
            return false;
    }
    return true;
}

std::unique_ptr<ClusterWriters> ClusterStage::writers(ClusterWriters::Spec spec)
{
    QList<Endpoint> nodes;
    for (int i = 0; i < masters(); ++i)
        nodes += endpoint(i);
    return std::make_unique<ClusterWriters>(live.io(), live.target().settings, nodes, spec);
}

QStringList ClusterStage::arguments(const QStringList& command) const
{
    return QStringList{QStringLiteral("--url"),
               QStringLiteral("redis://%1?kind=cluster").arg(live.endpoint(0).toString()),
               QStringLiteral("--json"), QStringLiteral("--timeout"), QStringLiteral("3000")}
    + command;
}

CtlProgram::Run ClusterStage::run(const QStringList& command) const
{
    return program.run(arguments(command), live.password().reveal());
}

std::unique_ptr<QProcess> ClusterStage::started(const QStringList& command) const
{
    auto process = std::make_unique<QProcess>();
    program.start(*process, arguments(command), live.password().reveal());
    (void)process->waitForStarted();
    return process;
}

ClusterNodes ClusterStage::view(int master)
{
    const auto parsed = ClusterNodes::parse(live.ask(endpoint(master), {"CLUSTER", "NODES"}).text());
    return parsed ? *parsed : ClusterNodes{};
}

int ClusterStage::slotsOf(int master)
{
    const ClusterNodes seen = view(master);
    return seen.myself() ? slotCount(seen.myself()->slotRanges) : -1;
}

int ClusterStage::ownerOf(int slot)
{
    int owner = -1;
    for (int master = 0; master < masters(); ++master) {
        const ClusterNodes seen = view(master);
        if (seen.myself() && toSet(seen.myself()->slotRanges).test(static_cast<size_t>(slot)))
            owner = owner == -1 ? master : -2;
    }
    return owner;
}

qint64 ClusterStage::keysIn(int master, int slot)
{
    return live.ask(endpoint(master), {"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)}).toInteger();
}

void ClusterStage::put(int master, const QByteArray& key, const QByteArray& value)
{
    NodeClient client = live.client(endpoint(master));
    const auto replies = client.pipeline({{"ASKING"}, {"SET", key, value}}, 5s);
    if (!replies || replies->back().isError())
        qWarning("put: %s", replies ? replies->back().text().constData() : "no answer");
    m_keys.insert(key, value);
}

QByteArray ClusterStage::get(int master, const QByteArray& key)
{
    NodeClient client = live.client(endpoint(master));
    const auto replies = client.pipeline({{"ASKING"}, {"GET", key}}, 5s);
    return replies ? replies->back().text() : QByteArray();
}

bool ClusterStage::tell(int master, const Command& command)
{
    const Reply reply = live.ask(endpoint(master), command);
    if (reply.isError())
        qWarning("%s: %s", qPrintable(command.redacted()), reply.text().constData());
    return !reply.isError();
}

QString ClusterStage::wrong(const QHash<QByteArray, QByteArray>& acked)
{
    QHash<QByteArray, QByteArray> expected = m_keys;
    expected.insert(acked);
    std::vector<int> owners(kSlotCount, -1);
    qint64 keys = 0;
    for (int master = 0; master < masters(); ++master) {
        const ClusterNodes seen = view(master);
        if (!seen.myself())
            return QStringLiteral("no view of %1").arg(endpoint(master).toString());
        if (!seen.myself()->migrating.isEmpty() || !seen.myself()->importing.isEmpty())
            return QStringLiteral("open slots at %1").arg(endpoint(master).toString());
        for (const SlotRange& range : seen.myself()->slotRanges) {
            for (int slot = range.first; slot <= range.last; ++slot) {
                if (std::exchange(owners[static_cast<size_t>(slot)], master) >= 0)
                    return QStringLiteral("slot %1 has two owners").arg(slot);
            }
        }
        keys += live.ask(endpoint(master), {"DBSIZE"}).toInteger();
    }
    const auto nobody = std::find(owners.begin(), owners.end(), -1);
    if (nobody != owners.end())
        return QStringLiteral("nobody owns slot %1").arg(nobody - owners.begin());
    std::vector<std::vector<QByteArray>> asked(static_cast<size_t>(masters()));
    for (auto entry = expected.keyBegin(); entry != expected.keyEnd(); ++entry)
        asked[static_cast<size_t>(owners[static_cast<size_t>(keySlot(*entry))])].push_back(*entry);
    for (int master = 0; master < masters(); ++master) {
        std::vector<Command> commands;
        for (const QByteArray& name : asked[static_cast<size_t>(master)])
            commands.push_back({"GET", name});
        NodeClient client = live.client(endpoint(master));
        const auto replies = client.pipeline(commands, 20s);
        for (size_t i = 0; i < commands.size(); ++i) {
            const QByteArray& name = asked[static_cast<size_t>(master)][i];
            if (!replies || (*replies)[i].text() != expected.value(name))
                return QStringLiteral("%1 at %2: \"%3\"")
                    .arg(text(name), endpoint(master).toString(),
                        replies ? text((*replies)[i].text()) : replies.error().detail);
        }
    }
    return keys == expected.size() ? QString()
                                   : QStringLiteral("%1 keys, not %2").arg(keys).arg(expected.size());
}

QHash<QByteArray, QByteArray> ClusterStage::remember(const QHash<QByteArray, QByteArray>& acked)
{
    m_keys.insert(acked);
    return acked;
}

QByteArray ClusterStage::keyIn(int slot, int number)
{
    for (int i = 0;; ++i) {
        const QByteArray tag = QByteArray::number(i);
        if (keySlot(tag) == slot)
            return '{' + tag + "}:" + QByteArray::number(number);
    }
}

} // namespace quorate::test
