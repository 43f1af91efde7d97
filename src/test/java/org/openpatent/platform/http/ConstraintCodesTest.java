package org.openpatent.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openpatent.platform.value.Code;

/**
 * Whatever a request can violate in the database has a code; the few constraints that no request
 * reaches are named here with the reason.
 */
@QuarkusTest
class ConstraintCodesTest {
  /** By the reason. */
  private static final Map<String, String> UNREACHED =
      Map.of(
          "What a request names is read before it is written, and nothing referred to is deleted.",
          """
          conversion_report_credit_code_fk patent_award_patent_number_fk account_program_code_fk appropriation_program_code_fk catalog_entry_patent_number_fk
          catalog_task_patent_number_fk frozen_figures_frozen_year_id_fk
          import_content_import_id_fk import_refusal_import_id_fk
          designation_credit_code_fk designation_term_designation_fk
          priority_request_allotment_year_fk priority_step_request_id_fk
          designation_assessment_designation_fk
          loan_bank_code_fk loan_borrower_code_fk loan_borrower_version_fk loan_fact_loan_id_fk
          loan_fact_replaces_fk
          need_consent_need_id_fk need_firm_code_fk guarantor_credit_code_fk
          guarantee_guarantor_code_fk guarantee_loan_id_fk guarantee_product_code_fk
          settlement_line_settlement_id_fk journal_program_code_fk ledger_entry_journal_id_fk
          legal_event_ends_fk legal_event_patent_number_fk license_licensee_code_fk
          license_licensee_version_fk license_licensor_code_fk license_licensor_version_fk
          license_offer_id_fk license_patent_number_fk objection_line_id_fk
          objection_objecting_code_fk objection_settlement_id_fk offer_licensor_code_fk
          offer_patent_number_fk open_license_license_id_fk organization_version_credit_code_fk payment_attempt_export_id_fk
          payment_attempt_payment_id_fk payment_attempt_report_id_fk
          payment_export_settlement_id_fk payment_outcome_end_to_end_id_fk
          payment_outcome_payment_id_fk payment_payee_code_fk payment_program_code_fk
          payment_settlement_id_fk payment_status_report_export_id_fk subsidy_product_program_code_fk
          payout_account_credit_code_fk pledge_pledgee_code_fk pledge_pledgor_code_fk
          pledged_patent_consent_id_fk pledged_patent_event_id_fk pledged_patent_patent_number_fk
          pledged_patent_registration_number_fk pledged_patent_release_id_fk recovery_line_id_fk
          recovery_payee_code_fk recovery_program_code_fk recovery_receipt_recovery_id_fk
          attendance_event_id_fk attendance_organization_code_fk bank_product_bank_code_fk
          bank_product_guarantee_product_fk financing_consent_need_id_fk financing_need_firm_code_fk
          referral_bank_code_fk referral_event_id_fk referral_firm_code_fk referral_loan_id_fk
          referral_need_id_fk
          program_carried_to_fk recovery_settlement_id_fk settlement_program_code_fk
          settlement_progress_settlement_id_fk simulation_job_program_code_fk
          declared_indicator_credit_code_fk list_consent_credit_code_fk list_finding_credit_code_fk
          list_alert_list_id_fk push_list_id_fk push_corrects_fk push_recipient_code_fk push_file_push_id_fk
          push_entry_push_id_fk
          list_feedback_list_id_fk list_feedback_bank_code_fk filing_nomination_credit_code_fk
          list_decision_list_id_fk list_decision_alert_id_fk
          white_list_criteria_fk white_list_previous_id_fk
          webhook_turn_webhook_id_fk
          """,
          "Values of enumerations; a body with any other is refused where it is read.",
          """
          webhook_status_check webhook_cause_check webhook_delivery_status_check webhook_delivery_failure_check
          matching_event_kind_check referral_status_check referral_way_check
          designation_level_check designation_assessment_outcome_check
          priority_request_object_check priority_request_status_check
          loan_fact_type_check loan_status_check reference_rate_code_check
          list_finding_kind_check list_entry_outcome_check list_entry_change_check
          list_decision_decision_check white_list_status_check
          list_alert_cause_check push_purpose_check push_file_form_check list_feedback_answer_check
          filing_nomination_status_check
          patent_award_award_check patent_award_grade_check loan_fact_type_check loan_status_check reference_rate_code_check
          need_kind_check need_royalty_method_check
          account_name_check import_job_mode_check import_job_status_check
          settlement_line_status_check
          settlement_line_withdrawal_cause_check journal_event_check objection_resolution_check
          patent_kind_check payment_attempt_outcome_check payment_outcome_outcome_check
          payment_status_check program_budget_level_check program_status_check recovery_reason_check settlement_status_check
          patent_kind_check pledge_cancellation_reason_check pledge_valuation_fee_payer_check
          payment_attempt_outcome_check payment_outcome_outcome_check
          payment_status_check program_status_check recovery_reason_check settlement_status_check
          simulation_job_status_check
          """,
          "Form and range, which are refused with a pointer to the field before anything is written.",
          """
          appropriation_document_number_check appropriation_total_check
          bank_product_amounts_check bank_product_code_check bank_product_days_check
          bank_product_loan_to_value_percent_check bank_product_maximum_months_check
          bank_product_rate_percent_check bank_product_valuation_check financing_need_amount_check
          financing_need_months_check
          conversion_report_report_year_check conversion_report_counts_check patent_award_award_year_check official_figure_value_check official_figure_previous_check official_figure_rank_check
          loan_fact_amount_check loan_ip_share_percent_check loan_principal_check
          loan_rate_percent_check loan_valuation_check reference_rate_percent_check
          designation_term_term_months_check priority_allotment_number_check
          frozen_year_calendar_year_check need_max_price_check need_term_months_check
          holiday_year_calendar_year_check license_term_months_check offer_entry_fee_check
          offer_free_months_check offer_lump_sum_check offer_rate_percent_check
          offer_reference_royalty_check offer_royalty_check offer_term_check
          guarantee_product_code_check guarantor_net_assets_check
          guarantor_times_net_assets_check guarantee_amount_check synonym_group_synonyms_check
          organization_assets10k_check organization_credit_code_check organization_division_check
          organization_employees_check organization_kind_check
          organization_parent_credit_code_check organization_revenue10k_check
          organization_size_check patent_dates_check patent_number_check patent_owners_check
          patent_report_check payout_account_cnaps_code_check program_code_check program_region_percent_check
          patent_report_check pledge_registration_number_check pledge_secured_amount_check
          pledge_valuation_amount_check pledge_valuation_check pledge_valuation_fee_check
          payout_account_cnaps_code_check program_code_check
          recovery_penalty_percent_check recovery_receipt_amount_check
          """,
          "Columns that one verb of one entity writes together.",
          """
          import_job_ended_check import_job_failure_check
          webhook_disabled_check webhook_former_secret_check webhook_turn_place_check webhook_turn_stopped_check
          guarantee_released_check settlement_line_cause_check settlement_line_paid_on_check
          settlement_line_withdrawn_by_correction_check settlement_line_withdrawn_check legal_event_annulment_check legal_event_owners_check
          license_effect_check license_patent_end_check license_recordal_check
          license_termination_check objection_resolved_check offer_announcement_check
          offer_withdrawal_check payment_amount_check payment_attempt_returned_on_check
          payment_paid_on_check program_budget_line_check program_carried_over_check recovery_cancelled_check settlement_approval_check
          referral_outcome_check
          offer_withdrawal_check pledge_cancellation_check pledged_patent_release_check payment_amount_check payment_attempt_returned_on_check
          payment_paid_on_check recovery_cancelled_check settlement_approval_check
          settlement_notice_check simulation_job_ended_check simulation_job_failure_check simulation_job_result_check
          """,
          "What the service computes, and no request states.",
          """
          referral_due_on_check event_era_id_check webhook_tail_id_check
          referral_due_on_check event_era_id_check audit_seal_number_check audit_seal_tx_place_key
          list_alert_decision_check push_acknowledged_check filing_nomination_reason_check
          filing_nomination_listed_check
          list_consent_days_check list_entry_list_id_credit_code_key white_list_notice_check
          white_list_in_force_check white_list_criteria_code_key white_list_criteria_code_excl
          designation_term_grace_months_check designation_term_last_on_check
          designation_term_revoked_check designation_term_until_check
          priority_request_decision_check priority_request_notice_check priority_request_precedence_check
          compensation_figure_id_key frozen_year_number_check frozen_year_reason_check
          import_job_rows_check license_figure_id_key offer_figure_id_key pledge_figure_id_key pledge_open_key_key
          pledged_patent_figure_id_key loan_figure_id_key subsidy_figure_id_key offer_interest_counts_check
          listed_firm_figure_credit_code_key designated_firm_figure_credit_code_key recommendation_figure_id_key
          transfer_figure_id_key official_figure_figure_check official_figure_number_check
          settlement_line_amounts_check settlement_line_assessed_check
          settlement_line_settlement_item_key
          ledger_entry_accounts_check ledger_entry_amount_check license_amount_due_check
          offer_serial_key organization_version_facts_version_check payment_attempt_amount_check
          payment_export_message_id_key payment_export_payment_count_check
          payment_outcome_amount_check recovery_penalty_check recovery_principal_check
          pledged_patent_registration_number_patent_number_key
          settlement_rest_check settlement_totals_check
          """,
          "Whoever comes second has waited for the settlement's lock, and is refused for its new state.",
          """
          payment_attempt_payment_id_key payment_attempt_payment_number_key
          payment_settlement_payee_key
          """,
          "Against whoever writes to the database by hand.",
          """
          account_follows_entries append_only license_keys_one_check license_keys_secret_check
          open_license_license_id_key preparation_id_check
          """);

  /**
   * Checks, keys, references and exclusions, and the names that functions of triggers raise; of
   * what lies in partitions those of the whole.
   */
  private static final String NAMES =
      """
      select conname from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'f', 'x')
          and conrelid not in (select oid from pg_class where relispartition)
      union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indisunique and not i.indisprimary and not c.relispartition
          and i.indrelid not in (select oid from pg_class where relispartition) and c.relnamespace = 'public'::regnamespace
      union select substring(prosrc from 'constraint = ''([a-z_]+)''') from pg_proc
        where pronamespace = 'public'::regnamespace and prosrc like '%constraint = ''%'
      except select conname from pg_constraint where conrelid = 'flyway_schema_history'::regclass
      """;

  @Inject AgroalDataSource database;

  @Test
  void everyConstraintHasACodeOrAReasonWhyNoRequestReachesIt() throws SQLException {
    Set<String> without = names();
    without.removeIf(name -> Code.ofConstraint(name) != null);
    Set<String> reasoned = new TreeSet<>();
    UNREACHED.values().forEach(list -> reasoned.addAll(List.of(list.trim().split("\\s+"))));
    assertEquals(reasoned, without);
  }

  private Set<String> names() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(NAMES)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
