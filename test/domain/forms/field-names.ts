import type { FormId } from '../../../src/domain/forms/form.ts';

/** Every field of every form by name, tables with their cells: what records hold by these names lasts for ever. */
export const fieldNames: Record<FormId, string> = {
  application: `name kind function businessProcess serviceGroup sharing origin users legalBasis output status inactiveSince
    inactiveReason inactiveReasonDetail activeUsers platforms url usage(year stillUsed usersThen proof note) builtYear builder vendor
    funding buildCost yearlyCost sourceHeld proposal lastUpdate licence stack database dataProducer intranetOnly hosting integrated
    personalData backupPeriod lastBackup controls lastSecurityTest documents screens psn assetNo asOf cycle unit contact
    confidentiality attachments remark`,
  proposal: `problem processName processOwner processSteps(step who time medium) processRunning processDocument simplification
    dutyBasis similar(hit answer why) sharedFits whyNotShared sharedNeed otherOpds title kind change existing goal benefit
    measure(what now target) notBuilt priority serviceType targetUsers estimatedUsers reach inputs outputs
    dataUsed(dataName producer personal) integration integrationRows(with data personalData direction mechanism) platforms executor
    months cost yearlyCost funding fiscalYear roadmapItem roadmapItemName people(role number skilled) handover headApproval
    headApprovalLetter hosting securityConfidentiality securityIntegrity securityAvailability availability
    risks(event cause effect likelihood impact handling) cycle contact confidentiality attachments remark decision existingToUse
    reason conditions(condition dueDate met) letterNo letterDate validUntil`,
  ictSpending: `item category quantity unitName fiscalYear ceiling realised funding budgetCode budgetPaper budgetPaperPage vendor
    contractNo roadmapItem roadmapItemName roadmapPart architectureDomain consulted consultedMinutes clearance application proposal
    acquired expectedYears works lastUsed servedMonths endReason endReasonDetail licenceUntil assetNo place checkedOn photo asOf cycle
    unit contact confidentiality attachments remark`,
  officeConnectivity: `officeName officeType area basicService staff position computers computersWorking ownDevices power internet
    enough outageDays links(medium provider subscribedMbps monthlyCost payer) signal(operator strength where)
    measurements(measuredAt method place link failed downMbps upMbps latencyMs lossPercent) intranet dataCentre serviceBus
    ownServers(object number ownership owner memoryGb storageGb use) needs(need why year) asOf cycle contact confidentiality
    attachments remark`,
  securityIncident: `kind happenedAt noticedAt target effect downHours personalData personalDataPeople severity story
    actions(time what role) reportedTo handling recovered lesson cycle unit contact confidentiality attachments remark`,
  noIncident: `cycle declaration declaredBy declaredOn howKnown attachments confidentiality remark`,
  securityAwareness: `cycle activities(date topic kind participants proof) staffReached knowsReport contactPerson
    contactPersonDecree pledge practices(holds) procedures(name validFrom validTo) weakSpots(date object finding)
    sensitiveSystems(system category score) asOf contact confidentiality attachments remark`,
  digitalReadiness: `cycle staffAsn staffNonAsn computerUsers noDevice ictStaff trainedManagers trainedUsers
    training(date topic foundation hours participants certificate) competence(needed available certified)
    functional(name filled vacant) skillOffice skillInformation skillApplications skillData cultureLeaders culturePaper cultureSharing
    cultureChange ethicsMessages ethicsPrivacy ethicsSources ethicsChannels safetyPasswords safetyPhishing safetyDevices
    safetyReporting scaleBasis respondents foundations barriers barriersDetail helpWanted helpWantedDetail leadership
    publicLiteracy(date place participants) asOf contact confidentiality attachments remark`,
  complaint: `ticket topic receivedAt channel class service summary weight verifiedAt forwardedTo answeredAt answer reporterReply
    repliedAt answersAgain(answeredAt answer reporterReply repliedAt) closedAt closeReason result stage dueAt overdue cycle unit
    confidentiality attachments remark`,
  service: `name group purpose function target basic affair method perMonth perMonthElectronic promisedDays realDays
    requirements(item alreadyHeld) applications capability indicator portal portalUrl support sla slaFiles surveyDate surveyValue
    benefit economy risk mitigation asOf cycle unit contact confidentiality attachments remark`,
  integrationNeed: `data from to partnerKind partnerOpd partner personalData direction mechanism state reason urgency lastProof
    lastProofFiles agreement effectDays asOf cycle unit contact confidentiality attachments remark`,
};
