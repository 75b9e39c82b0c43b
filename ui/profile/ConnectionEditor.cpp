#include "ui/profile/ConnectionEditor.h"

#include "ui/profile/AddressPage.h"
#include "ui/profile/AppearancePage.h"
#include "ui/profile/CentreList.h"
#include "ui/profile/SafetyPage.h"
#include "ui/profile/SignInPage.h"
#include "ui/profile/TestRun.h"
#include "ui/profile/TestSteps.h"
#include "ui/profile/TlsPage.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

ConnectionEditor::ConnectionEditor(const AppContext& context, const Profile& profile, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_draft(draftOf(profile))
    , m_name(FormField::lineEdit("editName"))
    , m_nameField(new FormField(m_name))
    , m_centres(new CentreList)
    , m_tabs(new QTabWidget)
    , m_address(new AddressPage)
    , m_problem(textLabel(TextRole::Caption))
    , m_steps(new TestSteps(context.wording))
    , m_run(new TestRun(context, this))
    , m_test(new QPushButton)
    , m_buttons(new QDialogButtonBox)
    // Not the standard ones, whose words Qt changes with the language.
    , m_save(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
    , m_cancel(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole))
{
    setObjectName(QStringLiteral("connectionEditor"));
    loadTakenNames();
    setUpPages();
    setUpButtons();
    setUpLayout();
    m_name->setText(profile.name);
    setUpConnections();
    // What is saved is judged at once; what is new only when somebody has been there.
    m_nameField->setTouched(!profile.name.isEmpty());
    for (EditorPage* page : std::as_const(m_pages))
        page->setTouched(!profile.name.isEmpty());
    retranslate();
    m_name->setFocus();
}

ConnectionEditor::~ConnectionEditor()
{
    // A field that loses the focus while the dialog goes would still report to it.
    for (QObject* part : findChildren<QObject*>())
        part->disconnect(this);
}

void ConnectionEditor::loadTakenNames()
{
    const auto list = m_context.profiles.list();
    for (const Profile& other : list ? list->profiles : QList<Profile>()) {
        if (other.name != m_draft.original.name)
            m_takenNames += other.name;
    }
}

void ConnectionEditor::setUpPages()
{
    m_tabs->setObjectName(QStringLiteral("editorTabs"));
    m_pages = {m_address, new SignInPage, new TlsPage, new SafetyPage, new AppearancePage};
    for (EditorPage* const page : std::as_const(m_pages)) {
        m_tabs->addTab(page, QString());
        connect(page, &EditorPage::edited, this, [this, page] { takeEdit(*page); });
    }
}

void ConnectionEditor::setUpButtons()
{
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveConnection"));
    setLook(*m_save, "look", QStringLiteral("primary"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancelConnection"));
}

void ConnectionEditor::setUpLayout()
{
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_problem->setWordWrap(true);
    setTextTone(*m_problem, Tone::Critical);
    m_steps->hide();
    auto* const top = new QWidget;
    auto* const form = makeForm(*top);
    form->setContentsMargins(0, 0, 0, 0);
    m_nameField->addTo(*form);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_centres);
    middle->addWidget(m_tabs, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(top);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addWidget(m_steps);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_buttons);
    column->addLayout(buttons);
    setMinimumWidth(640);
}

void ConnectionEditor::setUpConnections()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &ConnectionEditor::toggleTest);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) {
        m_draft.name = name;
        refresh();
    });
    connect(m_name, &QLineEdit::editingFinished, this, &ConnectionEditor::refresh);
    connect(m_address, &AddressPage::addressGiven, this, &ConnectionEditor::takePastedAddress);
    connect(m_address, &AddressPage::centresRequested, this, &ConnectionEditor::addCentre);
    connect(m_centres, &CentreList::chosen, this, &ConnectionEditor::chooseCentre);
    connect(m_centres, &CentreList::addRequested, this, &ConnectionEditor::addCentre);
    connect(m_centres, &CentreList::removeRequested, this, &ConnectionEditor::removeCentre);
    connect(m_centres, &CentreList::primaryRequested, this, [this] {
        m_draft.primary = m_current;
        refresh();
    });
    connect(m_run, &TestRun::started, m_steps, &TestSteps::start);
    connect(m_run, &TestRun::stepped, m_steps, &TestSteps::setStep);
    connect(m_run, &TestRun::finished, this, [this](const TopologyPtr& seen) {
        m_steps->finish(seen);
        showRunning(false);
    });
}

void ConnectionEditor::takeEdit(const EditorPage& page)
{
    page.store(m_draft, m_current);
    refresh();
}

// It may carry user and password: they move to their own fields, out of sight.
void ConnectionEditor::takePastedAddress(const QString& text)
{
    takeAddress(m_draft.targets[m_current], text);
    refresh();
}

void ConnectionEditor::refresh()
{
    const auto problems = draftProblems(m_draft, m_takenNames, m_context.wording);
    for (EditorPage* page : std::as_const(m_pages))
        page->display(m_draft, m_current);
    m_centres->setVisible(m_draft.hasCentres);
    m_centres->display(m_draft, m_current, problems);
    showProblems(problems);
}

void ConnectionEditor::showProblems(const QList<DraftProblem>& problems)
{
    QString name;
    QString other;
    bool isTestable = true;
    for (const DraftProblem& problem : problems) {
        if (problem.field == DraftField::Name)
            name = problem.sentence;
        if (problem.field == DraftField::Other)
            other = problem.sentence;
        isTestable = isTestable && problem.target < 0;
    }
    m_nameField->setProblem(name);
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const bool isWrong = m_pages[tab]->setProblems(problems, m_current);
        m_tabs->setTabIcon(tab, isWrong ? icon(IconName::StateCritical, Tone::Critical) : QIcon());
        m_tabs->setTabToolTip(tab, isWrong ? tr("Something is wrong on this page") : QString());
    }
    m_problem->setText(other);
    m_problem->setVisible(!other.isEmpty());
    const QString reason = problems.isEmpty() ? QString() : problems.front().sentence;
    m_save->setEnabled(problems.isEmpty());
    m_save->setToolTip(plainToolTip(reason));
    m_save->setAccessibleDescription(reason);
    m_test->setEnabled(isTestable || m_run->isRunning());
    m_test->setToolTip(isTestable ? QString() : plainToolTip(reason));
}

void ConnectionEditor::chooseCentre(int index)
{
    if (index < 0 || index >= m_draft.targets.size())
        return;
    m_current = index;
    for (EditorPage* page : std::as_const(m_pages))
        page->setTouched(true);
    refresh();
}

void ConnectionEditor::addCentre()
{
    // The first one is what was there before; who wants data centres wants a second.
    if (!m_draft.hasCentres)
        quorate::addCentre(m_draft, freeCentreName());
    quorate::addCentre(m_draft, freeCentreName());
    m_current = m_draft.targets.size() - 1;
    for (EditorPage* page : std::as_const(m_pages))
        page->setTouched(false);
    m_tabs->setCurrentWidget(m_address);
    refresh();
}

void ConnectionEditor::removeCentre()
{
    quorate::removeCentre(m_draft, m_current);
    m_current = std::min(m_current, m_draft.targets.size() - 1);
    refresh();
}

QString ConnectionEditor::freeCentreName() const
{
    const auto isTaken = [this](const QString& name) {
        return std::any_of(m_draft.targets.cbegin(), m_draft.targets.cend(),
            [&](const TargetDraft& target) { return target.centre == name; });
    };
    for (int number = 1;; ++number) {
        //: name of a data centre until a person gives it another
        if (const QString name = tr("dc%1").arg(number); !isTaken(name))
            return name;
    }
}

void ConnectionEditor::toggleTest()
{
    if (m_run->isRunning())
        return m_run->stop();
    m_steps->show();
    showRunning(true);
    m_run->start(m_draft);
}

void ConnectionEditor::showRunning(bool isRunning)
{
    m_test->setText(isRunning ? tr("S&top the test") : tr("&Test the connection"));
    m_test->setAccessibleName(isRunning ? tr("Stop the test") : tr("Test the connection"));
}

// What was typed stays; the pages say their own words anew.
void ConnectionEditor::retranslate()
{
    setWindowTitle(m_draft.original.name.isEmpty() ? tr("Add a connection") : tr("Edit the connection"));
    m_nameField->setLabel(tr("Name"));
    m_tabs->setAccessibleName(tr("Parts of the connection"));
    const QStringList titles{tr("Address"), tr("Authentication"), tr("TLS"), tr("Safety"), tr("Appearance")};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, titles.at(tab));
    m_save->setText(tr("Save connection"));
    m_cancel->setText(tr("Cancel"));
    showRunning(m_run->isRunning());
    refresh();
}

void ConnectionEditor::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionEditor::done(int result)
{
    m_run->stop();
    QDialog::done(result);
}

Profile ConnectionEditor::profile() const
{
    return profileOf(m_draft);
}

EditedSecrets ConnectionEditor::secrets() const
{
    return secretsOf(m_draft);
}

} // namespace quorate
