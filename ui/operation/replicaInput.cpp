#include "ui/operation/replicaInput.h"

#include "core/base/Untrusted.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReplicaInput)
};

const QString kNode = QStringLiteral("inputReplica");
const QString kMaster = QStringLiteral("inputMaster");
const QString kPriority = QStringLiteral("inputPriority");
const QString kAddresses = QStringLiteral("inputAddresses");
const QString kOverwrite = QStringLiteral("inputOverwrite");
const QString kChain = QStringLiteral("inputChain");

QStringList wordsOf(const InputAnswers& answers)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return answers.value(kAddresses).toString().split(between, Qt::SkipEmptyParts);
}

// Invalid when it is no address.
Endpoint parsed(const QString& word)
{
    const auto node = Endpoint::parse(word);
    return node ? *node : Endpoint{};
}

QString addressProblem(const InputAnswers& answers)
{
    const QStringList words = wordsOf(answers);
    if (words.isEmpty())
        return Words::tr("Give at least one address.");
    for (const QString& word : words) {
        const auto node = Endpoint::parse(word);
        if (!node || node->isUnixSocket())
            return Words::tr("%1 is no address: give host:port.").arg(plainLine(word, 60));
    }
    return {};
}

InputField choiceOf(const QString& name, const QString& label, const QList<Endpoint>& nodes)
{
    InputField field{.name = name, .kind = InputField::Kind::Choice, .label = label};
    for (const Endpoint& node : nodes)
        field.choices += {node.toString(), node.toString()};
    return field;
}

// What the planner has against it, the worst first.
std::function<QString(const InputAnswers&)> refusalOf(Offer offer, const TopologyPtr& topology,
    const QString& deployment, const Endpoint& node, const PlanWording& wording)
{
    return [=, &wording](const InputAnswers& answers) {
        const auto plan = offeredReplicaPlan(offer, *topology, deployment, replicaWish(answers, node));
        return plan && plan->isRefused() ? wording.check(plan->preflight.first()) : QString();
    };
}

QList<InputField> setupFields()
{
    InputField addresses{.name = kAddresses,
        .label = Words::tr("New replicas"),
        .note =
            Words::tr("host:port, several with spaces between. They are signed in to as this connection is."),
        .problem = addressProblem};
    InputField overwrite{.name = kOverwrite,
        .kind = InputField::Kind::Check,
        .label = Words::tr("Delete what they hold"),
        .note = Words::tr("Without it a server that holds keys is refused.")};
    InputField chain{.name = kChain,
        .kind = InputField::Kind::Check,
        .label = Words::tr("Take servers that have replicas of their own"),
        .note = Words::tr("Those then follow at second hand.")};
    return {addresses, overwrite, chain};
}

QList<Endpoint> others(QList<Endpoint> nodes, const Endpoint& one)
{
    nodes.removeAll(one);
    return nodes;
}

} // namespace

OperationQuestions replicaQuestions(Offer offer, const TopologyPtr& topology, const QString& deployment,
    const Endpoint& node, const PlanWording& wording)
{
    const QString address = plainLine(node.toString(), 60);
    const auto refusal = refusalOf(offer, topology, deployment, node, wording);
    OperationQuestions questions;
    if (offer != Offer::SetUp && offer != Offer::Split && !node.isValid())
        questions.fields += choiceOf(kNode, Words::tr("Replica"), replicasOf(*topology));
    switch (offer) {
    case Offer::SetUp:
        questions.title = Words::tr("Set up replication");
        questions.explanation = Words::tr("The servers become replicas of the master: each is looked at "
                                          "first, and shown with what it holds.");
        questions.fields += setupFields();
        break;
    case Offer::Repoint:
        questions.title =
            node.isValid() ? Words::tr("Re-point %1").arg(address) : Words::tr("Re-point a replica");
        questions.explanation = Words::tr("It follows another node from then on.");
        questions.fields += choiceOf(kMaster, Words::tr("New master"), others(dataNodesOf(*topology), node));
        if (const auto plan = offeredReplicaPlan(offer, *topology, deployment, {.node = node}))
            questions.fields.back().start = plan->newMaster.toString();
        questions.fields.back().problem = refusal;
        break;
    case Offer::Priority:
        questions.title =
            node.isValid() ? Words::tr("Priority of %1").arg(address) : Words::tr("Priority of a replica");
        questions.explanation =
            Words::tr("Sentinels promote the replica with the lowest number; 0 is never promoted.");
        questions.fields += InputField{.name = kPriority,
            .kind = InputField::Kind::Number,
            .label = Words::tr("Priority"),
            .start = 100,
            .problem = refusal};
        if (const Node* const known = topology->find(node); known && known->priority)
            questions.fields.back().start = *known->priority;
        break;
    case Offer::Detach:
        questions.title = Words::tr("Detach a replica");
        questions.explanation = Words::tr("It becomes a master of its own that takes writes.");
        if (!questions.fields.isEmpty())
            questions.fields.back().problem = refusal;
        break;
    default:
        break;
    }
    return questions;
}

ReplicaWish replicaWish(const InputAnswers& answers, const Endpoint& node)
{
    const auto endpoint = [&answers](const QString& name) {
        return parsed(answers.value(name).toString());
    };
    ReplicaWish wish;
    wish.node = answers.contains(kNode) ? endpoint(kNode) : node;
    if (answers.contains(kMaster))
        wish.master = endpoint(kMaster);
    if (answers.contains(kPriority))
        wish.priority = answers.value(kPriority).toInt();
    const QStringList words = wordsOf(answers);
    for (const QString& word : words) {
        JoiningNode joining;
        joining.endpoint = parsed(word);
        wish.setup.nodes += joining;
    }
    wish.setup.overwrite = answers.value(kOverwrite).toBool();
    wish.setup.chain = answers.value(kChain).toBool();
    return wish;
}

} // namespace quorate
