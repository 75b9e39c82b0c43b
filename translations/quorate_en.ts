<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>JournalCommands</name>
    <message numerus="yes">
        <source>%n line(s); none was changed, none is missing.</source>
        <translation>
            <numerusform>%n line; it was not changed, and none is missing.</numerusform>
            <numerusform>%n lines; none was changed, none is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::AccessSentences</name>
    <message numerus="yes">
        <source>The TLS certificate of %1 expires in %n day(s).</source>
        <extracomment>%1: host:port; %n: number of days</extracomment>
        <translation>
            <numerusform>The TLS certificate of %1 expires in %n day.</numerusform>
            <numerusform>The TLS certificate of %1 expires in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ChangeWords</name>
    <message numerus="yes">
        <source>%Ln slot(s) moved from %1 to %2.</source>
        <comment>%1 and %2: host:port</comment>
        <translation>
            <numerusform>%Ln slot moved from %1 to %2.</numerusform>
            <numerusform>%Ln slots moved from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) of %1 have no owner now.</source>
        <comment>%1: host:port</comment>
        <translation>
            <numerusform>%Ln slot of %1 has no owner now.</numerusform>
            <numerusform>%Ln slots of %1 have no owner now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 took %Ln slot(s) that had no owner.</source>
        <comment>%1: host:port</comment>
        <translation>
            <numerusform>%1 took %Ln slot that had no owner.</numerusform>
            <numerusform>%1 took %Ln slots that had no owner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ClientsPart</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ClusterPage</name>
    <message numerus="yes">
        <source>%n replica(s)</source>
        <translation>
            <numerusform>%n replica</numerusform>
            <numerusform>%n replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ClusterSentences</name>
    <message numerus="yes">
        <source>%Ln slot(s) have no owner: %1.</source>
        <extracomment>%1: slot numbers such as &quot;0-10, 17&quot;; %n: how many</extracomment>
        <translation>
            <numerusform>%Ln slot has no owner: %1.</numerusform>
            <numerusform>%Ln slots have no owner: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are marked on %1 as coming from %3: %2.</source>
        <extracomment>%1 and %3: host:port, %2: slot numbers; %n: how many</extracomment>
        <translation>
            <numerusform>%Ln slot is marked on %1 as coming from %3: %2.</numerusform>
            <numerusform>%Ln slots are marked on %1 as coming from %3: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are marked on %1 as leaving for %3: %2.</source>
        <extracomment>%1 and %3: host:port, %2: slot numbers; %n: how many</extracomment>
        <translation>
            <numerusform>%Ln slot is marked on %1 as leaving for %3: %2.</numerusform>
            <numerusform>%Ln slots are marked on %1 as leaving for %3: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are claimed by more than one master: %1 by %2.</source>
        <extracomment>%1: slot numbers, %2: a list of host:port; %n: how many slots</extracomment>
        <translation>
            <numerusform>%Ln slot is claimed by more than one master: %1 by %2.</numerusform>
            <numerusform>%Ln slots are claimed by more than one master: %1 by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) are claimed by more than one master: %1.</source>
        <extracomment>%1: slot numbers; %n: how many slots</extracomment>
        <translation>
            <numerusform>%Ln slot is claimed by more than one master: %1.</numerusform>
            <numerusform>%Ln slots are claimed by more than one master: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ConfigurationPart</name>
    <message numerus="yes">
        <source>%n directive(s)</source>
        <translation>
            <numerusform>%n directive</numerusform>
            <numerusform>%n directives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different; %1 of %2 peers compared</source>
        <extracomment>%n directives differ from the other nodes; only %1 of %2 could be compared</extracomment>
        <translation>
            <numerusform>%n different; %1 of %2 peers compared</numerusform>
            <numerusform>%n different; %1 of %2 peers compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different from its peers</source>
        <extracomment>%n directives differ from the other nodes</extracomment>
        <translation>
            <numerusform>%n different from its peers</numerusform>
            <numerusform>%n different from its peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ConnectionTasks</name>
    <message numerus="yes">
        <source>All %n server(s) answer; connecting them with each other…</source>
        <translation>
            <numerusform>The server answers; connecting it with the others…</numerusform>
            <numerusform>All %n servers answer; connecting them with each other…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::Deployments</name>
    <message numerus="yes">
        <source>%n connection(s) imported.</source>
        <translation>
            <numerusform>%n connection imported.</numerusform>
            <numerusform>%n connections imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::DrawnFacts</name>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln slot</numerusform>
            <numerusform>%Ln slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::FindingCard</name>
    <message numerus="yes">
        <source>Show %n more of this kind</source>
        <translation>
            <numerusform>Show %n more of this kind</numerusform>
            <numerusform>Show %n more of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::HealthPage</name>
    <message numerus="yes">
        <source>%n down or not known</source>
        <translation>
            <numerusform>%n down or not known</numerusform>
            <numerusform>%n down or not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::JournalPage</name>
    <message numerus="yes">
        <source>%n operation(s) were interrupted: see what is left of them, and take it back.</source>
        <translation>
            <numerusform>%n operation was interrupted: see what is left of it, and take it back.</numerusform>
            <numerusform>%n operations were interrupted: see what is left of them, and take it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::MainWindow</name>
    <message numerus="yes">
        <source>%n operation(s) were interrupted: see Operations.</source>
        <translation>
            <numerusform>%n operation was interrupted: see Operations.</numerusform>
            <numerusform>%n operations were interrupted: see Operations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::NodeSentences</name>
    <message numerus="yes">
        <source>%n node(s) suspect %1 of being down.</source>
        <translation>
            <numerusform>%n node suspects %1 of being down.</numerusform>
            <numerusform>%n nodes suspect %1 of being down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keys of its %Ln slot(s) can be neither read nor written until a replica takes over.</source>
        <translation>
            <numerusform>The keys of its slot can be neither read nor written until a replica takes over.</numerusform>
            <numerusform>The keys of its %Ln slots can be neither read nor written until a replica takes over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::OutlookWords</name>
    <message numerus="yes">
        <source>%n Sentinel(s) must agree that the master is down; %1 can.</source>
        <translation>
            <numerusform>%n Sentinel must say that the master is down; %1 can.</numerusform>
            <numerusform>%n Sentinels must agree that the master is down; %1 can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Sentinel(s) of the %1 known must elect one of them to lead the failover; %2 can.</source>
        <translation>
            <numerusform>%n Sentinel of the %1 known must elect the one that leads the failover; %2 can.</numerusform>
            <numerusform>%n Sentinels of the %1 known must elect the one that leads the failover; %2 can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could be promoted.</source>
        <comment>replicas</comment>
        <translation>
            <numerusform>%n could be promoted.</numerusform>
            <numerusform>%n could be promoted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nor %n more.</source>
        <translation>
            <numerusform>Nor %n more.</numerusform>
            <numerusform>Nor %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Sentinel(s) do nothing until their TILT ends.</source>
        <translation>
            <numerusform>%n Sentinel does nothing until its TILT ends.</numerusform>
            <numerusform>%n Sentinels do nothing until their TILT ends.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ReplicationPage</name>
    <message numerus="yes">
        <source>%n down or not known</source>
        <translation>
            <numerusform>%n down or not known</numerusform>
            <numerusform>%n down or not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ReplicationRows</name>
    <message numerus="yes">
        <source>Lag over the last %n look(s): %1 to %2</source>
        <extracomment>%1 and %2: amounts of bytes</extracomment>
        <translation>
            <numerusform>Lag at the last look: %1 to %2</numerusform>
            <numerusform>Lag over the last %n looks: %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ReportPage</name>
    <message numerus="yes">
        <source>and %n more page(s) in the document</source>
        <translation>
            <numerusform>and %n more page in the document</numerusform>
            <numerusform>and %n more pages in the document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ReportSheet</name>
    <message numerus="yes">
        <source>%1 for %n critical finding(s)</source>
        <extracomment>a term of a sum: %1 points lost for that many critical findings</extracomment>
        <translation>
            <numerusform>%1 for %n critical finding</numerusform>
            <numerusform>%1 for %n critical findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n warning(s)</source>
        <extracomment>a term of a sum: %1 points lost for that many warnings</extracomment>
        <translation>
            <numerusform>%1 for %n warning</numerusform>
            <numerusform>%1 for %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ok</source>
        <translation>
            <numerusform>%n not ok</numerusform>
            <numerusform>%n not ok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <comment>below the number of findings</comment>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <comment>below the number of findings</comment>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SentinelTiles</name>
    <message numerus="yes">
        <source>%n not answering</source>
        <translation>
            <numerusform>%n not answering</numerusform>
            <numerusform>%n not answering</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ServicePlanSentences</name>
    <message numerus="yes">
        <source>%Ln Sentinel(s) said so.</source>
        <translation>
            <numerusform>%Ln Sentinel said so.</numerusform>
            <numerusform>%Ln Sentinels said so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ShardRows</name>
    <message numerus="yes">
        <source>%n slot(s) open</source>
        <translation>
            <numerusform>%n slot open</numerusform>
            <numerusform>%n slots open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) down</source>
        <translation>
            <numerusform>%n replica down</numerusform>
            <numerusform>%n replicas down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ShareChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SlotChart</name>
    <message numerus="yes">
        <source>%Ln slot(s) without an owner</source>
        <translation>
            <numerusform>%Ln slot without an owner</numerusform>
            <numerusform>%Ln slots without an owner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SlotDrawing</name>
    <message numerus="yes">
        <source>%Ln slot(s), %1</source>
        <extracomment>%1: a percentage; %n: number of slots</extracomment>
        <translation>
            <numerusform>%Ln slot, %1</numerusform>
            <numerusform>%Ln slots, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more master(s), see the table of nodes</source>
        <translation>
            <numerusform>and %n more master, see the table of nodes</numerusform>
            <numerusform>and %n more masters, see the table of nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln slot</numerusform>
            <numerusform>%Ln slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SlotPlanSentences</name>
    <message numerus="yes">
        <source>%Ln slot(s) with %1 keys move.</source>
        <extracomment>%1: a number of keys</extracomment>
        <translation>
            <numerusform>%Ln slot with %1 keys moves.</numerusform>
            <numerusform>%Ln slots with %1 keys move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) with %2 keys go to %3: %1</source>
        <extracomment>%1: numbers of slots, %2: number of keys, %3: host:port</extracomment>
        <translation>
            <numerusform>%Ln slot with %2 keys goes to %3: %1</numerusform>
            <numerusform>%Ln slots with %2 keys go to %3: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s) have a new owner, %1 keys were moved.</source>
        <extracomment>%1: number of keys</extracomment>
        <translation>
            <numerusform>%Ln slot has a new owner, %1 keys were moved.</numerusform>
            <numerusform>%Ln slots have a new owner, %1 keys were moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SlotsPage</name>
    <message numerus="yes">
        <source>over %n master(s)</source>
        <translation>
            <numerusform>over %n master</numerusform>
            <numerusform>over %n masters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::SlowLogPart</name>
    <message numerus="yes">
        <source>%n slow command(s)</source>
        <translation>
            <numerusform>%n slow command</numerusform>
            <numerusform>%n slow commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::StatusLine</name>
    <message numerus="yes">
        <source>%n deployment(s) watched</source>
        <translation>
            <numerusform>%n deployment watched</numerusform>
            <numerusform>%n deployments watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::TestSteps</name>
    <message numerus="yes">
        <source>%1 with %n node(s), %2.</source>
        <translation>
            <numerusform>%1 with %n node, %2.</numerusform>
            <numerusform>%1 with %n nodes, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::TopologyPicture</name>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln slot</numerusform>
            <numerusform>%Ln slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::TranslatedWording</name>
    <message numerus="yes">
        <source>All %n node(s) are ok.</source>
        <translation>
            <numerusform>The only node is ok.</numerusform>
            <numerusform>All %n nodes are ok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) are ok.</source>
        <extracomment>%1: number of nodes that are ok; %n: number of all nodes</extracomment>
        <translation>
            <numerusform>%1 of %n node is ok.</numerusform>
            <numerusform>%1 of %n nodes are ok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical finding(s)</source>
        <translation>
            <numerusform>%n critical finding</numerusform>
            <numerusform>%n critical findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::ViewRows</name>
    <message numerus="yes">
        <source>It says what all %n node(s) together show.</source>
        <translation>
            <numerusform>It says what the one node shows.</numerusform>
            <numerusform>It says what all %n nodes together show.</numerusform>
        </translation>
    </message>
</context>
</TS>
