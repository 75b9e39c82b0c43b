#pragma once

#include <functional>

class QString;

namespace quorate {

class DrillPage;
class DrillTasks;
class JournalPage;
class OperationTasks;
class PlanWording;

/// The page behind the rail's place Operations, with the tasks that fill it and do what it asks for. They
/// must outlive it.
JournalPage* makeJournalPage(const PlanWording& wording, OperationTasks& operations);
/// The page behind the rail's place Drills; `chosen` names the deployment that it acts on whenever it acts.
DrillPage* makeDrillPage(DrillTasks& drills, const std::function<QString()>& chosen);

} // namespace quorate
