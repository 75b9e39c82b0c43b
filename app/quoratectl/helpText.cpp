#include "app/quoratectl/helpText.h"

#include <QCoreApplication>
#include <QStringList>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

QString usage()
{
    return Text::tr("quoratectl: see, judge and report Redis high availability without a window.\n"
                    "\n"
                    "Usage: quoratectl [--profile NAME | --url URL] [OPTIONS] COMMAND [ARGUMENTS]\n");
}

QString examples()
{
    return Text::tr(
        "Examples:\n"
        "  quoratectl --url redis://10.0.0.1:6379 topology             what is there, and what is wrong with "
        "it\n"
        "  quoratectl --url redis+sentinel://10.0.0.1,10.0.0.2/main sentinel status\n"
        "  quoratectl --url rediss://db.example:6380 --ca-cert ca.pem cluster check\n"
        "  quoratectl profile add shop --url redis://ops:@10.0.0.1:6379 --environment production\n"
        "  quoratectl --profile shop report --format pdf -o health.pdf\n"
        "  quoratectl --profile shop --json topology | jq .health      for scripts: one JSON document\n"
        "  quoratectl sandbox start cluster --name try                 real servers on this machine, to try "
        "things\n"
        "  quoratectl sandbox stop try\n");
}

QString observing()
{
    return Text::tr(
        "  topology                      all nodes with role, state, link and lag, and every finding\n"
        "  report                        health report: --format text|json|html|pdf, -o FILE\n"
        "  metrics                       memory, CPU, operations, hits and lag of each node, from two "
        "samples\n");
}

QString replication()
{
    return Text::tr(
        "  replication status            links, offsets, backlog and lineage\n"
        "  replication switchover [NODE] change the roles while the master is alive, losing no write\n"
        "  replication promote [NODE]    the master is dead: the replica with most of the stream takes over\n"
        "  replication setup NODE...     they become replicas of the master: credentials, REPLICAOF, links\n"
        "                [--overwrite]   what they hold may be deleted   [--chain] they may have replicas\n"
        "  replication repoint NODE --to NODE   a replica follows another node; the price is told first\n"
        "  replication detach NODE       a replica becomes a writable master of its own\n"
        "  replication priority NODE N   replica-priority: 0 is never promoted\n"
        "  replication split             all replicas read-only; which commands read and which write\n");
}

QString sentinel()
{
    return Text::tr(
        "  sentinel status               every Sentinel's own view, side by side\n"
        "  sentinel discover             the service's master, replicas and Sentinels\n"
        "  sentinel ckquorum             the two numbers: quorum and majority\n"
        "  sentinel switchover [NODE]    the same under Sentinels, coordinated: loses no acknowledged write\n"
        "                [--pause MS]    how long writes may stand still at most (5000)\n"
        "  sentinel failover             SENTINEL FAILOVER alone: loses what the old master still accepts\n"
        "  sentinel monitor NAME HOST:PORT QUORUM   every Sentinel watches this master, each read back\n"
        "                [--auth-user U] [--auth-pass-file FILE|-] [--down-after MS] [--failover-timeout "
        "MS]\n"
        "                [--parallel-syncs N]   without a password of its own: the connection's\n"
        "  sentinel set NAME OPTION VALUE...   on every Sentinel, or on none   [--auth-pass-file FILE|-]\n"
        "  sentinel remove NAME          every Sentinel forgets the service\n"
        "  sentinel reset NAME           one Sentinel after the other forgets dead replicas and Sentinels\n"
        "  sentinel flush                every Sentinel writes its configuration file anew\n"
        "  sentinel events [--for SECONDS]   what all Sentinels publish, as JSON lines\n");
}

QString journal()
{
    return Text::tr(
        "  journal show [--since TIME]   every operation of this user: what was sent, and what became of it\n"
        "  journal receipt ID [-o FILE.pdf|.json]   one of them, to be handed on\n"
        "  journal verify                whether a line was changed or is missing\n"
        "  journal mend ID               take back what an interrupted operation left\n");
}

QString cluster()
{
    return Text::tr("  cluster info | check | nodes  the cluster as all its nodes together show it\n"
                    "  cluster slot KEY              slot of a key, its master and replicas\n");
}

QString profiles()
{
    return Text::tr("  profile list | show NAME | remove NAME | import FILE | export FILE [--name NAME]\n"
                    "  profile add NAME --url URL [--environment development|staging|production] [--colour "
                    "#RRGGBB] [--read-only]\n"
                    "  profile add NAME --dc CENTRE=URL... --primary CENTRE\n");
}

QString sandboxes()
{
    return Text::tr(
        "  sandbox start replication|sentinel|cluster|datacenters [--name N] [--base-port P]\n"
        "                [--masters N] [--replicas N] [--sentinels N] [--centres sentinel,cluster]\n"
        "  sandbox list | stop NAME | heal NAME (wakes and starts what a drill that was killed left)\n"
        "  sandbox drill kill-master|hang-master|cut-replica|failover|switchover "
        "[sentinel|replication|cluster]\n"
        "                [--name N]      in this sandbox, else in a new one; or --profile, typing its name\n"
        "                [--rate N]      writes of the canary a second (200)   [-o FILE.pdf|FILE.json]\n");
}

QString slotCommandsHelp()
{
    return Text::tr(
        "  cluster rebalance             every master gets its share of the slots, live\n"
        "                [--weight NODE=W]... [--threshold PERCENT] [--use-empty-masters] [--by "
        "slots|keys|bytes]\n"
        "                [--max-latency MS] back off when a PING takes longer (20)   [--max-rate MB] a "
        "second\n"
        "  cluster reshard --from NODE,...|all --to NODE --slots N|RANGES   slots go to one master\n"
        "  cluster resume                finish or give back what an interrupted operation left open\n"
        "  cluster fix                   close open slots, settle who owns what, bring stray keys home\n");
}

QString commands()
{
    return QStringList{Text::tr("Commands:\n"), observing(), replication(), sentinel(), cluster(),
        slotCommandsHelp(), journal(), profiles(), sandboxes()}
        .join(QString());
}

QString options()
{
    return Text::tr(
        "Options:\n"
        "  --json                 one JSON document on standard output, nothing else\n"
        "  --timeout MS           deadline for each node (1000); silent nodes share it\n"
        "  --user NAME            ACL user\n"
        "  --password-file FILE   password from the first line of FILE, or - for standard input\n"
        "                         (or the variable QUORATE_PASSWORD; never on the command line)\n"
        "  --ca-cert, --cert, --key FILE, --tls-server-name NAME\n"
        "  --dry-run              print the plan of a changing command and send nothing\n"
        "  --yes                  carry it out without asking\n"
        "  --read-only            refuse every command that the server does not flag as reading\n"
        "  --announce-map FROM=TO reach an announced address elsewhere (NAT); repeatable\n"
        "  --language en|zh_CN    of texts and reports\n"
        "\n"
        "Exit codes: 0 done or healthy, 1 findings, 2 usage, 3 cannot connect or authenticate, 4 refused,\n"
        "5 failed, 6 outcome unknown, 130 cancelled.\n");
}

} // namespace

QString helpText()
{
    return QStringList{usage(), examples(), commands(), options()}.join(QLatin1Char('\n'));
}

QString helpText(const QString& command)
{
    QStringList lines;
    for (const QString& line : commands().split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("  ") + command)
            || (!lines.isEmpty() && line.startsWith(QStringLiteral("        "))))
            lines += line;
    }
    return lines.isEmpty() ? helpText()
                           : usage() + QLatin1Char('\n') + lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace quorate
