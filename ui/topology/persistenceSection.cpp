#include "ui/topology/NodeSections.h"
#include "ui/topology/SectionRows.h"
#include "ui/widgets/Ages.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeSections)
};

void addLastSave(SectionRows& rows, const QDateTime& now)
{
    const auto saved = rows.info().integer("rdb_last_save_time");
    const bool isKnown = saved.value_or(0) > 0 && now.isValid();
    rows.said(Words::tr("Last save"), isKnown ? agoWords(now.toSecsSinceEpoch() - *saved) : QString(),
        "rdb_last_save_time");
    rows.outcome(Words::tr("Its outcome"), "rdb_last_bgsave_status", Words::tr("Last save failed"));
    rows.flagged(Words::tr("Saving now"), "rdb_bgsave_in_progress");
    rows.count(Words::tr("Changes since"), "rdb_changes_since_last_save");
    const auto took = rows.info().integer("rdb_last_bgsave_time_sec");
    rows.said(Words::tr("The save took"), took.value_or(-1) >= 0 ? durationText(*took) : QString(),
        "rdb_last_bgsave_time_sec");
}

void addAof(SectionRows& rows)
{
    const auto isOn = rows.flag("aof_enabled");
    rows.said(Words::tr("AOF"),
        !isOn       ? QString()
            : *isOn ? Words::tr("on")
                    : Words::tr("off"),
        "aof_enabled");
    if (isOn == false)
        return;
    rows.outcome(Words::tr("Last AOF write"), "aof_last_write_status", Words::tr("AOF write failed"));
    rows.outcome(Words::tr("Last AOF rewrite"), "aof_last_bgrewrite_status", Words::tr("AOF rewrite failed"));
    rows.flagged(Words::tr("Rewriting now"), "aof_rewrite_in_progress");
    rows.bytes(Words::tr("AOF size"), "aof_current_size");
    rows.bytes(Words::tr("After the last rewrite"), "aof_base_size");
    rows.count(Words::tr("Delayed fsyncs"), "aof_delayed_fsync");
}

void addLoading(SectionRows& rows)
{
    const auto isLoading = rows.flag("loading");
    if (!isLoading || !*isLoading)
        return rows.flagged(Words::tr("Loading"), "loading");
    const auto percent = rows.info().number("loading_loaded_perc");
    rows.said(
        Words::tr("Loading"), percent ? percentText(*percent) : Words::tr("yes"), "loading", Tone::Warning);
    rows.warn(Words::tr("Loading its data"));
}

} // namespace

NodeSection persistenceSection(const Node& node, const QDateTime& now)
{
    if (!node.info)
        return {};
    SectionRows rows(*node.info);
    addLastSave(rows, now);
    addAof(rows);
    addLoading(rows);
    const auto fork = node.info->integer("latest_fork_usec");
    rows.said(Words::tr("Last fork took"),
        fork.value_or(0) > 0 ? millisecondsText(static_cast<double>(*fork) / 1000) : QString(),
        "latest_fork_usec");
    return rows.take();
}

} // namespace quorate
