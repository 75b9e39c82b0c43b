#include "ui/shell/placePages.h"

#include "ui/drill/DrillPage.h"
#include "ui/operation/JournalPage.h"
#include "ui/shell/DrillTasks.h"
#include "ui/shell/OperationTasks.h"

namespace quorate {

JournalPage* makeJournalPage(const PlanWording& wording, OperationTasks& operations)
{
    auto* const page = new JournalPage(wording);
    QObject::connect(&operations, &OperationTasks::journalRead, page, &JournalPage::setJournal);
    QObject::connect(&operations, &OperationTasks::journalUnreadable, page, &JournalPage::showProblem);
    QObject::connect(page, &JournalPage::mendRequested, &operations, &OperationTasks::beginMend);
    QObject::connect(page, &JournalPage::saveRequested, &operations, &OperationTasks::save);
    operations.readJournal();
    return page;
}

DrillPage* makeDrillPage(DrillTasks& drills, const std::function<QString()>& chosen)
{
    auto* const page = new DrillPage;
    QObject::connect(&drills, &DrillTasks::drillsRead, page, &DrillPage::setDrills);
    QObject::connect(&drills, &DrillTasks::noticed, page, &DrillPage::addMark);
    QObject::connect(&drills, &DrillTasks::runningChanged, page, &DrillPage::setRunning);
    QObject::connect(&drills, &DrillTasks::finished, page, &DrillPage::choose);
    QObject::connect(&drills, &DrillTasks::failed, page, &DrillPage::showProblem);
    QObject::connect(page, &DrillPage::beginRequested, &drills,
        [&drills, chosen](DrillScenario scenario) { drills.begin(chosen(), scenario); });
    QObject::connect(page, &DrillPage::healRequested, &drills, [&drills, chosen] { drills.heal(chosen()); });
    QObject::connect(page, &DrillPage::cancelRequested, &drills, &DrillTasks::cancel);
    QObject::connect(page, &DrillPage::saveRequested, &drills, &DrillTasks::save);
    page->setPlace(drills.place(chosen()));
    page->setRunning(drills.isRunning());
    drills.read();
    return page;
}

} // namespace quorate
