package dev.issuels.issue.schema;

import java.util.List;
import java.util.Map;

/**
 * What other trackers and people call the keys, values and sections of the schema.
 *
 * <p>Apart from the schema, since it is read only when something is found that is none of it.
 */
final class RelatedVocabulary {

    /** By key and value, in lower case and with blanks between the parts of a word. */
    static final Map<String, Map<String, List<String>>> CHOICES = Map.of(
            Keys.TYPE,
            Map.of(
                    "bug",
                    words("bug report,crash,defect,error,fault,fix,hotfix,incident,problem,regression"),
                    "enhancement",
                    words("epic,feat,feature request,functionality,idea,improvement,new feature,pbi,"
                            + "product backlog item,proposal,requirement,story,suggestion,task,user story,wish"),
                    "refactor",
                    words("build,chore,ci,clean up,cleanup,code quality,code smell,debt,dependencies,deps,"
                            + "housekeeping,infra,infrastructure,maintenance,migration,modernization,restructuring,"
                            + "rework,simplification,style,tech debt,technical debt,tooling,upgrade"),
                    "docs",
                    words("doc update,guide,manual,readme,wiki"),
                    "test",
                    words("coverage,e2e,flaky test,integration test,qa,test case,test coverage,test gap,unit test"),
                    "security",
                    words("cve,hardening,privacy,security fix,vuln,vulnerability"),
                    "performance",
                    words("efficiency,latency,optimisation,scalability,slow,slowness,speed,speedup")),
            Keys.PRIORITY,
            Map.of(
                    "critical",
                    words("asap,blocker,emergency,highest,immediate,must,must have,severe,show stopper,showstopper,"
                            + "top,urgent,very high"),
                    "high",
                    words("elevated,important,major,should,should have"),
                    "medium",
                    words("average,default,moderate,normal,regular,standard"),
                    "low",
                    words("could,could have,later,lowest,minor,negligible,nice to have,optional,p4,p5,someday,trivial,"
                            + "very low")),
            Keys.STATUS,
            Map.of(
                    "proposed",
                    words("accepted,approved,backlog,confirmed,created,deferred,draft,icebox,later,needs triage,new,"
                            + "next,not started,pending,planned,postponed,queued,ready,ready for development,reported,"
                            + "scheduled,selected for development,submitted,to be done,triage,triaged,unassigned,"
                            + "unstarted,up next"),
                    "in-progress",
                    words("active,assigned,awaiting review,code review,current,doing,implementing,in code review,"
                            + "in development,in qa,in review,in test,in testing,investigating,ongoing,partial,"
                            + "partially completed,partially done,pending review,qa,ready for review,review,started,"
                            + "testing,under review,wip,work in progress,working"),
                    "blocked",
                    words("awaiting input,halted,hold,impeded,needs clarification,needs info,needs information,"
                            + "needs input,on hold,paused,stalled,stuck,suspended,waiting,waiting for customer,"
                            + "waiting for input"),
                    "completed",
                    words("archived,delivered,deployed,finished,fixed,implemented,merged,released,shipped,solved,"
                            + "validated,verified"),
                    "won't-fix",
                    words("abandoned,as designed,by design,can't reproduce,canceled,cancelled,cannot reproduce,"
                            + "declined,denied,discarded,dropped,duplicate,ignored,invalid,no action,not a bug,"
                            + "not planned,not reproducible,obsolete,out of scope,rejected,removed,retired,skipped,"
                            + "stale,superseded,withdrawn,won't do,wont do,works as designed,works for me")));

    /** By key, in lower case and without marks between the parts of a word. */
    static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry(Keys.ID, words("identifier,issue,issueid,issuekey,key,ticket,ticketid,uid")),
            Map.entry(Keys.TITLE, words("headline,name,subject")),
            Map.entry(Keys.DESCRIPTION, words("abstract,details,summary")),
            Map.entry(
                    Keys.CREATED,
                    words("added,creationdate,date,dateadded,datecreated,opened,openedat,reported,reportedat")),
            Map.entry(Keys.AREA, words("area,component,domain,module")),
            Map.entry(Keys.TAGS, words("keywords,label,labels")),
            Map.entry(Keys.TYPE, words("category,issuetype,kind")),
            Map.entry(Keys.PRIORITY, words("importance,severity,urgency")),
            Map.entry(Keys.STATUS, words("stage,state")),
            Map.entry(Keys.REFERENCES, words("files,paths,relatedfiles")),
            Map.entry(
                    Keys.COMPLETED,
                    words("closedat,closedon,completiondate,dateclosed,datecompleted,finishedat,finishedon,resolvedat,"
                            + "resolvedon")),
            Map.entry("depends_on", words("dependencies,deps,prerequisites,requires")),
            Map.entry("blocked_by", words("blockers,waitsfor,waitingfor")),
            Map.entry("related", words("relatedissues,relatedto,relatesto,seealso")));

    /** By the title of a section, in lower case. */
    static final Map<String, List<String>> SECTIONS = Map.of(
            "Problem",
            words("bug description,issue description,problem description,problem statement,the problem"),
            "Acceptance Criteria",
            words("ac,acceptance,acceptance tests,completion criteria,criteria,definition of done,dod,done when,"
                    + "exit criteria,success criteria"));

    private RelatedVocabulary() {}

    private static List<String> words(String list) {
        return List.of(list.split(","));
    }
}
