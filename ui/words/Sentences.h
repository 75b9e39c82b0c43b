#pragma once

#include "ui/words/SaidFacts.h"

#include <QString>

#include <span>

namespace quorate {

/// What a person is told about one finding: plain text, one sentence each, never empty.
struct Sentences {
    QString what; ///< what happened and where
    QString why; ///< why it matters
    QString toDo; ///< what to do, naming node and setting
};

/// How the sentences for one code are made.
struct SentenceMaker {
    FindingCode code;
    Sentences (*make)(const SaidFacts& facts);
};

// One table a family; together they hold every code once. When a fact is not known, a sentence does without
// it.
std::span<const SentenceMaker> nodeSentences();
std::span<const SentenceMaker> accessSentences();
std::span<const SentenceMaker> writeSentences();
std::span<const SentenceMaker> replicationSentences();
std::span<const SentenceMaker> clusterSentences();
std::span<const SentenceMaker> sentinelSentences();
std::span<const SentenceMaker> loadSentences();
std::span<const SentenceMaker> deploymentSentences();

} // namespace quorate
