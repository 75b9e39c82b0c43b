#include "ui/words/Sentences.h"

#include <QCoreApplication>

#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::AccessSentences)
};

Sentences noPermission(const SaidFacts& facts)
{
    const QString command = facts.text("command");
    Sentences words;
    words.what = !facts.has("command")
        //: %1: host:port
        ? Words::tr("The user may not run some of the commands that %1 was asked.").arg(facts.node())
        //: %1: host:port, %2: name of a command
        : Words::tr("The user may not run %2 on %1.").arg(facts.node(), command);
    words.why = Words::tr("What that command tells stays unknown, so the picture has gaps.");
    words.toDo = !facts.has("command")
        //: the README is the page that explains the program
        ? Words::tr("Give the user on %1 the rights of the observing recipe in the README (ACL SETUSER).")
              .arg(facts.node())
        //: %1: host:port, %2: name of a command
        : Words::tr("Allow it on %1 with ACL SETUSER, user name, +%2.").arg(facts.node(), command.toLower());
    return words;
}

Sentences nodeDenied(const SaidFacts& facts)
{
    const QString reason = facts.text("reason");
    if (reason == QLatin1String("NOPERM"))
        return noPermission(facts);
    const QString why = Words::tr("Nothing is known of a node that does not let this console in.");
    if (reason == QLatin1String("DENIED")) {
        return {Words::tr("%1 is in protected mode and accepts clients from its own host only.")
                    .arg(facts.node()),
            why,
            Words::tr("Set a password on %1, or protected-mode no where the network is trusted.")
                .arg(facts.node())};
    }
    if (reason == QLatin1String("NOAUTH")) {
        return {Words::tr("%1 wants a password.").arg(facts.node()), why,
            Words::tr("Add the user and password of %1 to the profile.").arg(facts.node())};
    }
    return {Words::tr("%1 does not accept the user and password.").arg(facts.node()), why,
        Words::tr(
            "Correct the user and password in the profile, or set the same ones on %1 as on the other nodes.")
            .arg(facts.node())};
}

Sentences nodeRefused(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("maxClients")
        //: %1: host:port, %2: a number
        ? Words::tr("%1 turns new clients away: all of its %2 connections are taken.")
              .arg(facts.node(), facts.count("maxClients"))
        : Words::tr("%1 turns new clients away: all of its connections are taken.").arg(facts.node());
    words.why = Words::tr("Applications that reconnect are turned away too.");
    words.toDo =
        Words::tr("Find the clients that leak connections (CLIENT LIST) on %1, then raise maxclients.")
            .arg(facts.node());
    return words;
}

Sentences nodeNotServing(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("reason")
        //: %1: host:port, %2: first word of the server's error such as CLUSTERDOWN
        ? Words::tr("%1 answers, but refuses to serve: %2.").arg(facts.node(), facts.text("reason"))
        : Words::tr("%1 answers, but refuses to serve.").arg(facts.node());
    words.why = Words::tr("Clients get errors instead of data, although the process is alive.");
    words.toDo = facts.has("detail")
        //: %1: host:port, %2: the server's own words
        ? Words::tr("Remove the cause that %1 gives: %2").arg(facts.node(), facts.text("detail"))
        : Words::tr("Look at the log of %1 for the cause.").arg(facts.node());
    return words;
}

Sentences tlsError(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("detail")
        //: %1: host:port, %2: what the TLS library says
        ? Words::tr("No TLS connection to %1 could be made: %2").arg(facts.node(), facts.text("detail"))
        : Words::tr("No TLS connection to %1 could be made.").arg(facts.node());
    words.why =
        Words::tr("Without a verified connection no password is sent and nothing is known of the node.");
    words.toDo =
        Words::tr("Compare the certificate of %1 with the authority and the server name in the profile.")
            .arg(facts.node());
    return words;
}

Sentences protocolError(const SaidFacts& facts)
{
    return {Words::tr("What answers at %1 does not speak the Redis protocol.").arg(facts.node()),
        Words::tr(
            "Either the address belongs to another program, or something in between changes the bytes."),
        Words::tr("Check host and port of %1, and whether it expects TLS.").arg(facts.node())};
}

Sentences tlsExpiring(const SaidFacts& facts)
{
    Sentences words;
    words.what = facts.has("days")
        //: %1: host:port; %n: number of days
        ? Words::tr("The TLS certificate of %1 expires in %n day(s).", nullptr,
            static_cast<int>(facts.integer("days").value_or(0)))
              .arg(facts.node())
        : Words::tr("The TLS certificate of %1 expires soon.").arg(facts.node());
    words.why = Words::tr("From that moment on no client that verifies it can connect.");
    words.toDo = Words::tr("Install a new certificate on %1 and load it with CONFIG SET tls-cert-file.")
                     .arg(facts.node());
    return words;
}

Sentences aclDefaultOpen(const SaidFacts& facts)
{
    return {
        Words::tr("%1 lets anybody in: the default user has no password and every right.").arg(facts.node()),
        Words::tr("Whoever reaches the port can read, change and delete all data and the configuration."),
        Words::tr("Set requirepass on %1, or ACL SETUSER default off after creating users of your own.")
            .arg(facts.node())};
}

} // namespace

std::span<const SentenceMaker> accessSentences()
{
    static constexpr std::array makers{
        SentenceMaker{FindingCode::NodeDenied, nodeDenied},
        SentenceMaker{FindingCode::NodeRefused, nodeRefused},
        SentenceMaker{FindingCode::NodeNotServing, nodeNotServing},
        SentenceMaker{FindingCode::TlsError, tlsError},
        SentenceMaker{FindingCode::ProtocolError, protocolError},
        SentenceMaker{FindingCode::TlsExpiring, tlsExpiring},
        SentenceMaker{FindingCode::AclDefaultOpen, aclDefaultOpen},
    };
    return makers;
}

} // namespace quorate
