<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>quorate::ClusterSentences</name>
    <message numerus="yes">
        <source>%n slot(s) have no owner: %1.</source>
        <extracomment>%1: slot numbers such as &quot;0-10, 17&quot;; %n: how many</extracomment>
        <translation>
            <numerusform>%n slot has no owner: %1.</numerusform>
            <numerusform>%n slots have no owner: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are marked on %1 as coming from %3: %2.</source>
        <extracomment>%1 and %3: host:port, %2: slot numbers; %n: how many</extracomment>
        <translation>
            <numerusform>%n slot is marked on %1 as coming from %3: %2.</numerusform>
            <numerusform>%n slots are marked on %1 as coming from %3: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are marked on %1 as leaving for %3: %2.</source>
        <extracomment>%1 and %3: host:port, %2: slot numbers; %n: how many</extracomment>
        <translation>
            <numerusform>%n slot is marked on %1 as leaving for %3: %2.</numerusform>
            <numerusform>%n slots are marked on %1 as leaving for %3: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are claimed by more than one master: %1 by %2.</source>
        <extracomment>%1: slot numbers, %2: a list of host:port; %n: how many slots</extracomment>
        <translation>
            <numerusform>%n slot is claimed by more than one master: %1 by %2.</numerusform>
            <numerusform>%n slots are claimed by more than one master: %1 by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) are claimed by more than one master: %1.</source>
        <extracomment>%1: slot numbers; %n: how many slots</extracomment>
        <translation>
            <numerusform>%n slot is claimed by more than one master: %1.</numerusform>
            <numerusform>%n slots are claimed by more than one master: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quorate::NodeSentences</name>
    <message numerus="yes">
        <source>The keys of its %n slot(s) can be neither read nor written until a replica takes over.</source>
        <translation>
            <numerusform>The keys of its slot can be neither read nor written until a replica takes over.</numerusform>
            <numerusform>The keys of its %n slots can be neither read nor written until a replica takes over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) suspect %1 of being down.</source>
        <translation>
            <numerusform>%n node suspects %1 of being down.</numerusform>
            <numerusform>%n nodes suspect %1 of being down.</numerusform>
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
</TS>
